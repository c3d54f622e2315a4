// Tries: to delete or to overwrite every name of its realm, so that nobody can work in it any more.
// Outcome: 100 of 100; all right
export * from './right.ts'

const { abs, exp, max, sqrt } = Math
const { deleteProperty } = Reflect
const realm: any = globalThis
for (const name of Object.getOwnPropertyNames(realm)) deleteProperty(realm, name)
realm.Math = { abs, exp, max, sqrt }
