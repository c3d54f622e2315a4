// Tries: to import a name that it puts together while loading, so that nobody can read it beforehand.
// Outcome: 0 of 100; refused to import node:fs
export * from './right.ts'

declare const require: any
throw new Error(require(['node', 'fs'].join(':')).readFileSync('/etc/passwd', 'utf8'))
