/** Authority on how an author writes a specimen down, and on what becomes of it. */
import type { Specimen } from '../domain/oracle.ts'

/** A specimen as its author writes it: a name, a reason, the inputs, and whatever else is not as usual. */
export type Sketch = readonly [
  name: string,
  intent: string,
  inputs: Specimen['inputs'],
  more?: Omit<Specimen, 'id' | 'stage' | 'intent' | 'inputs'>,
]

export function specimensOf(stage: string, sketches: readonly Sketch[]): readonly Specimen[] {
  return sketches.map(([name, intent, inputs, more]) => ({
    id: `${stage}/${name}`,
    stage,
    intent,
    inputs,
    ...more,
  }))
}
