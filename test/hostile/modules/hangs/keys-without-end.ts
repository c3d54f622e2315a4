// Tries: to return a record that names a thousand new keys whenever it is asked, each with another such record.
// Outcome: 85 of 100; attention stopped by output
export * from './right.ts'

const endless = (): object =>
  new Proxy(
    {},
    {
      ownKeys: () => Array.from({ length: 1000 }, (_, i) => `key ${i}`),
      getOwnPropertyDescriptor: () => ({ value: endless(), configurable: true, enumerable: true }),
    },
  )

export function attention(): object {
  return endless()
}
