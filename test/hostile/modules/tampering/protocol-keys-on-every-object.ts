// Tries: to answer for every record of the protocol, with getters and setters on Object.prototype for each of its keys.
// Outcome: 100 of 100; all right
export * from './right.ts'

const keys =
  'kind id entry modules name code resolutions exportName inputs calls maxCells pause exported error message stack import ' +
  'specifier from value again changed sharedRows printed argument at after matrix numbers text flag list record unreadable ' +
  'json count call length then toJSON 0 1 2 3 default __esModule cut writable enumerable configurable get set'
for (const key of keys.split(' ')) {
  const descriptor = Object.create(null)
  descriptor.get = () => () => 'forged'
  descriptor.set = () => {
    throw new Error('set')
  }
  Object.defineProperty(Object.prototype, key, descriptor)
}
