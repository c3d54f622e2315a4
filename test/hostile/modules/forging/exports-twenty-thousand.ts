// Tries: to drown the list of what it exports in twenty thousand names of a thousand letters.
// Outcome: 100 of 100; all right
const many: any = {}
for (let i = 0; i < 20_000; i += 1) many[String(i).padEnd(1000, 'x')] = i
module.exports = Object.assign(many, require('./right.ts'))
