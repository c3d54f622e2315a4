// Tries: to keep the queue of microtasks busy for ever, from import on.
// Outcome: 100 of 100; all right
export * from './right.ts'

async function again(): Promise<void> {
  await null
  void again()
  void again()
}
void again()
