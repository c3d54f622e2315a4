// Tries: to have its places read from a source map of its own, in a text and in a comment; its error is on line 8.
// Outcome: 80 of 100; softmax threw Error: where
export * from './right.ts'

export const text = '//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozfQ=='

export function softmax(): number[][] {
  throw new Error('where')
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi4uL2NhbmFyeS50eHQiXSwibWFwcGluZ3MiOiJBQUFBIn0=
