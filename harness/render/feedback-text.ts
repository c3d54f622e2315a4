/**
 * Authority on the names that a feedback text may use. A text in `feedback.json` is a Handlebars template; the names are
 * the keys of `FeedbackNames`. Any other name is a fault of the assignment, which says which ones there are.
 */
import { Fault } from '../domain/fault.ts'

export type FeedbackNames = {
  /** The export, for example `scale`. */
  readonly stage: string
  /** The call, for example `scale(s, d)`. */
  readonly call: string
  /** The composition's field, or an empty text. */
  readonly field: string
  /** The test vector spoken of: its id, and what it is there for. */
  readonly vector: string
  readonly intent: string
  /** The first wrong place: `row 1, column 2`, and `scale(s, d)[0][1]`. */
  readonly where: string
  readonly code: string
  readonly expected: string
  readonly got: string
}

/** What a text says of a test vector that is hidden. */
export const NOT_SHOWN = {
  vector: 'a hidden test vector',
  intent: 'not shown',
  where: 'a place that is not shown',
  expected: 'another (not shown)',
  got: 'one value (not shown)',
} as const satisfies Partial<FeedbackNames>

/** The compiler is as large as the rest of a report's rendering, so it is loaded for texts that need it only. */
export async function feedbackText(text: string, names: FeedbackNames): Promise<string> {
  if (!text.includes('{{')) return text
  const { default: handlebars } = await import('handlebars')
  try {
    return handlebars.compile<FeedbackNames>(text, { strict: true, noEscape: true, knownHelpersOnly: true })(
      names,
    )
  } catch (error) {
    throw new Fault(
      'assignment-invalid',
      `A feedback text of stage ${names.stage} is not a template that can be filled in: ${text}`,
      `Use only these names: ${Object.keys(names)
        .map((name) => `{{${name}}}`)
        .join(', ')}.`,
      { cause: error },
    )
  }
}
