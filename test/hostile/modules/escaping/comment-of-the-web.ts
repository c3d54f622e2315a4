// Tries: to hide code from the compiler and not from the engine, with the comments of old web pages.
// Outcome: 0 of 100; syntax: Legacy HTML single-line comments are not allowed in ECMAScr…
export * from './right.ts'
let x = 1
<!-- import('node:fs')
--> x
