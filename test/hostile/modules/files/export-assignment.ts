// Tries: nothing: it uses import = and export =, as older TypeScript does.
// Outcome: 100 of 100; all right
import right = require('./right.ts')

export = right
