// Tries: to have an error of its own taken for an import that was refused.
// Outcome: 0 of 100; threw while loading Error: node:fs cannot be imported here
throw Object.assign(new Error('node:fs cannot be imported here'), {
  import: { specifier: 'node:fs', from: 'attention.ts' },
  code: 'MODULE_NOT_FOUND',
})
