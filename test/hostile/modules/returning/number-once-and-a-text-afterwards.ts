// Tries: to be a number when its form is looked at, and a text when it is looked at again.
// Outcome: 80 of 100; softmax returned the text "0.5" in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): unknown[] {
  let readings = 0
  const twofaced = new Proxy([0.5, 0.5], {
    getOwnPropertyDescriptor(target, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
      if (key === 'length' || descriptor === undefined) return descriptor
      readings += 1
      return { ...descriptor, value: readings > 1 ? '0.5' : 0.5 }
    },
  })
  return [twofaced, ...right.softmax(s).slice(1)]
}
