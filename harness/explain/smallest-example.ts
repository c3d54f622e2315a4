/**
 * Authority on looking for a small input that fails: fast-check draws inputs as the oracle describes them, asks the live
 * sandbox, and shrinks. The seed is fixed and the calls are counted, so the same submission gets the same example.
 */
import type { InputShape } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'

export type SearchLimits = { readonly calls: number; readonly milliseconds: number }

export const USUAL_SEARCH: SearchLimits = { calls: 300, milliseconds: 1000 }

const SEED = 20_240_229

/** `tryOut` tells what is wrong with an input, or null; the last of these is what the smallest input gave. */
export async function smallestExample<Wrong>(
  shapes: readonly InputShape[],
  tryOut: (inputs: readonly Value[]) => Promise<Wrong | null>,
  limits: SearchLimits,
): Promise<Wrong | null> {
  const [{ default: fc }, { arbitraryInputs }] = await Promise.all([
    import('fast-check'),
    import('./arbitrary-inputs.ts'),
  ])
  let smallest: Wrong | null = null
  let calls = 0
  const holds = async (inputs: readonly Value[]) => {
    calls += 1
    if (calls > limits.calls) return true
    const wrong = await tryOut(inputs)
    smallest = wrong ?? smallest
    return wrong === null
  }
  await fc.check(fc.asyncProperty(arbitraryInputs(shapes), holds), {
    seed: SEED,
    numRuns: limits.calls,
    interruptAfterTimeLimit: limits.milliseconds,
  })
  return smallest
}
