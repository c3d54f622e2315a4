/** Authority on what a compiled schema is: a question about data, and what spoke against it. */
import type { ErrorObject } from 'ajv'

export type Validator<T> = {
  (data: unknown): data is T
  readonly errors?: readonly ErrorObject[] | null
}
