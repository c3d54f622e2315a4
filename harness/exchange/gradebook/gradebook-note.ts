/** Authority on what an instructor is told of a gradebook that was filled in; who is meant is in the gradebook's own words. */
import type { Student } from '../../domain/student.ts'

export type GradebookNote =
  /** Graded, and in no row. `who` is the student's name, or a member's of the group. */
  | { readonly kind: 'not-found'; readonly who: string; readonly student: Student }
  /** Several rows fit, or several students the same row: nobody gets another's marks. */
  | { readonly kind: 'ambiguous'; readonly who: string; readonly student: Student }
  | { readonly kind: 'excused'; readonly who: string }
  | { readonly kind: 'locked'; readonly who: string }
  /** A mark that stood there and goes down, or is no number and goes away. */
  | { readonly kind: 'lowered'; readonly who: string; readonly from: string; readonly to: string }
  /** The same with `--only-raise`: it stays. */
  | { readonly kind: 'kept'; readonly who: string; readonly from: string; readonly to: string }
  /** A comment that somebody wrote stays. */
  | { readonly kind: 'comment-kept'; readonly who: string }
  /** Nothing says what full marks are, so the numbers went in as they are. */
  | { readonly kind: 'points-unknown' }
  /** A spreadsheet would compute what identifies them, or cannot show it, and it must not be altered. */
  | { readonly kind: 'unsafe-identifier'; readonly who: string }
  /** Nothing identifies them there. */
  | { readonly kind: 'no-identifier'; readonly who: string }
