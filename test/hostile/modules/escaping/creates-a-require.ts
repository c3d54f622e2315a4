// Tries: to make a require of its own, with createRequire.
// Outcome: 0 of 100; refused to import node:module
import { createRequire } from 'node:module'
export * from './right.ts'

throw new Error(createRequire('/')('node:fs').readFileSync('/etc/passwd', 'utf8'))
