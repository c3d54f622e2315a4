// Tries: to confuse whoever looks up a name: it exports __proto__, constructor, toString, then and markup beside its stages.
// Outcome: 100 of 100; all right
export * from './right.ts'

const odd = () => 'odd'
export {
  odd as __proto__,
  odd as constructor,
  odd as toString,
  odd as valueOf,
  odd as hasOwnProperty,
  odd as then,
  odd as toJSON,
  odd as default,
  odd as 'softmax ',
  odd as '{{earned}}',
  odd as '<script>alert(1)</script>',
  odd as '| 100 | `',
}
