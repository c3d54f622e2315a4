// Tries: to import by a file: URL.
// Outcome: 0 of 100; refused to import file:///proc/self/environ
export * from './right.ts'
import environment from 'file:///proc/self/environ'

throw new Error(environment)
