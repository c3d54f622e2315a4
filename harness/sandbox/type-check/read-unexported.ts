/** Authority on which stages a module has but does not export, by what the compiler says of our own import of them. */
import type { Unexported } from '../../domain/type-check.ts'
import { cleanText } from '../clean-text.ts'
import type { Diagnostic } from './read-diagnostics.ts'

const LOCAL = /declares '(.+?)' locally, but it is (?:not exported|exported as '(.+?)')\.$/

export function readUnexported(
  diagnostics: readonly Diagnostic[],
  stages: readonly string[],
): readonly Unexported[] {
  return diagnostics.flatMap(({ message }) => {
    const [, name, as] = LOCAL.exec(message) ?? []
    return name !== undefined && stages.includes(name)
      ? [{ name, as: as === undefined ? null : cleanText(as, 100) }]
      : []
  })
}
