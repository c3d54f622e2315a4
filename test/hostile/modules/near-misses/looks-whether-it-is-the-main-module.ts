// Tries: nothing: it has a part that runs only when the file is started by itself.
// Outcome: 100 of 100; all right
export * from './right.ts'

declare const require: { readonly main?: unknown }
declare const module: unknown
if (require.main === module) console.log('started by hand')
