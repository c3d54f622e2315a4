/** Authority on whether a test vector is passed: nothing on it costs marks. */
import { isCredited } from './is-credited.ts'
import type { FieldVerdict } from './verdict.ts'

/** A verdict, or what a report's file says of one. */
export type Passable =
  | { readonly kind: 'accepted' | 'follows' | 'rejected' | 'unusable' }
  | {
      readonly kind: 'traced'
      readonly divergence: unknown
      readonly fields: readonly { readonly verdict: FieldVerdict }[]
    }
  | { readonly kind: 'hidden'; readonly passed: boolean }

export function hasPassed(verdict: Passable): boolean {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return true
    case 'traced':
      return verdict.divergence === null && verdict.fields.every(isCredited)
    case 'hidden':
      return verdict.passed
    case 'rejected':
    case 'unusable':
      return false
  }
}
