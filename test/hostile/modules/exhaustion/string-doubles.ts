// Tries: to double a text until the engine refuses to make it longer.
// Outcome: 85 of 100; scores stopped by memory
export * from './right.ts'

export function scores(): string {
  let text = 'score'
  for (;;) text += text
}
