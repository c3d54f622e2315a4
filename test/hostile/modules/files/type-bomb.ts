// Tries: to keep a type checker busy for minutes, with types that double.
// Outcome: 100 of 100; all right
export * from './right.ts'

type Bits = 0 | 1
type Two<T> = T extends infer A ? [A, A] | [A, 0] | [0, A] | [1, A] : never
type Bomb = Two<Two<Two<Two<Two<Two<Two<Two<Bits>>>>>>>>
export const bomb: { [K in keyof Bomb]: Bomb[K] extends Two<Bomb> ? Bomb : never } = null as any
