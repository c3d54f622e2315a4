/** Compiled, never run: types that are written down twice are the same, or this file does not compile. */
import type { ReplyFile, ReportFile } from '#generated/schemas.js'
import type { Report } from '../../harness/domain/report.ts'
import type { Json } from '../../harness/domain/wire.ts'
import type { Reply } from '../../harness/sandbox/protocol.ts'

/** A report as JSON has it: numbers that JSON cannot hold are spelled. */
type Spelled<T> = T extends number
  ? number | 'NaN' | 'Infinity' | '-Infinity' | '-0'
  : T extends string | boolean | null
    ? T
    : { readonly [Key in keyof T]: Spelled<T[Key]> }

type Extends<A, B> = [A] extends [B] ? true : false

type Kinds<T> = T extends { readonly kind: infer Kind } ? Kind : never
type Same<A, B> = [Extends<A, B>, Extends<B, A>] extends [true, true] ? true : false

export const boundaries: readonly true[] = [
  true satisfies Same<keyof Report, keyof ReportFile>,
  true satisfies Same<keyof Report['stages'][number], keyof ReportFile['stages'][number]>,
  true satisfies Same<
    Kinds<Report['stages'][number]['vectors'][number]['verdict']>,
    Kinds<ReportFile['stages'][number]['vectors'][number]['verdict']>
  >,
  true satisfies Same<
    Kinds<NonNullable<Report['stages'][number]['diagnosis']>>,
    Kinds<NonNullable<ReportFile['stages'][number]['diagnosis']>>
  >,
  true satisfies Same<
    Kinds<NonNullable<Report['loadProblem']>>,
    Kinds<NonNullable<ReportFile['loadProblem']>>
  >,
  true satisfies Same<Kinds<NonNullable<Report['typeCheck']>>, Kinds<NonNullable<ReportFile['typeCheck']>>>,
  true satisfies Same<
    keyof Extract<Report['typeCheck'], { kind: 'checked' }>['problems'][number],
    keyof Extract<ReportFile['typeCheck'], { kind: 'checked' }>['problems'][number]
  >,
  true satisfies Extends<ReplyFile['kind'], Reply['kind']>,
  true satisfies Same<Kinds<Reply>, Kinds<ReplyFile>>,
]

export type { Json, Spelled }
