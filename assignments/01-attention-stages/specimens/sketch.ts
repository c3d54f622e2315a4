/** Authority on how an author writes a specimen down. */
import type { Specimen } from '../../../harness/domain/oracle.ts'

/** A specimen as its author writes it: a name, a reason, the inputs. */
export type Sketch = readonly [name: string, intent: string, inputs: Specimen['inputs']]
