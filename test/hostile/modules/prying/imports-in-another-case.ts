// Tries: to name the neighbour's folder in another case, from a name that begins in its own folder.
// Outcome: 0 of 100; refused to import ./x/../../NEIGHBOUR/attention.ts
export * from './x/../../NEIGHBOUR/attention.ts'
