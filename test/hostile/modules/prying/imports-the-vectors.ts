// Tries: to read the test vectors, answers and all, where they lie in the package.
// Outcome: 0 of 100; refused to import followthrough/assignments/01-attention-stages/vectors/softm…
export * from './right.ts'
import vectors from 'followthrough/assignments/01-attention-stages/vectors/softmax.json'

export const softmax = (s: number[][]) => vectors.find(({ inputs }: any) => String(inputs[0]) === String(s)).expected
