// Tries: nothing: it has variables that are called as the compiler's and the engine's own are.
// Outcome: 100 of 100; all right
export * from './right.ts'

const require = 1
const module = 3
const __toCommonJS = 4
const __export = 5
const __reExport = 6
const attention_exports = 7
const prelude = 8
const undefined = 9
export const process = [require, module, __toCommonJS, __export, __reExport, attention_exports, prelude, undefined]
export class Float64Array {}
export function Object() {}
export class Error {}
