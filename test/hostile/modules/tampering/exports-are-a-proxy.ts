// Tries: to be a module that is a Proxy: it says of every name that it exports it, and hands out what is right.
// Outcome: 100 of 100; all right
const right = require('./right.ts')

module.exports = new Proxy(
  {},
  {
    get: (_, name) => right[name],
    getOwnPropertyDescriptor: (_, name) => ({ value: right[name], configurable: true, enumerable: true }),
    ownKeys: () => ['project', 'softmax'],
  },
)
