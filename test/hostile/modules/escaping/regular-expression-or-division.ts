// Tries: to have the compiler and the engine read one text in two ways, so that an import stays in it.
// Outcome: 100 of 100; all right
export * from './right.ts'

let a = 1
let g = 1
const b = a /import('node:fs')/g
const c = `${`${/`/.source}`}import('node:fs')`
const d = a
++
g
export { b, c, d }
