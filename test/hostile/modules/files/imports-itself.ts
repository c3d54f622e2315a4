// Tries: to be loaded without end: it imports itself, by three names.
// Outcome: 100 of 100; all right
import * as self from './attention.ts'
import * as same from './attention'
import * as again from './x/../attention.js'
export * from './right.ts'

export const isOne = () => self === same && same === again
