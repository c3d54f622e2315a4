/** Authority on which fields of a composition's trace earn their marks. */
import type { FieldVerdict } from './verdict.ts'

const CREDITED: ReadonlySet<FieldVerdict> = new Set(['right', 'follows', 'inherits'])

export function isCredited({ verdict }: { readonly verdict: FieldVerdict }): boolean {
  return CREDITED.has(verdict)
}
