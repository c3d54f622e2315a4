/** A student's text on its way through the whole harness into every report. */
import { validateReport } from '#generated/validate-report.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { outputsOf, withoutColour, type Outputs } from './text/outputs.ts'
import { HARMLESS, PAYLOADS } from './text/payloads.ts'
import { skeletonOfHtml, skeletonOfMarkdown } from './text/skeleton.ts'
import { SUBMISSIONS } from './text/submissions.ts'
import { unsafeIn } from './text/unsafe.ts'

const SAFE = { terminal: [], notes: [], html: [], markdown: [], json: [] }

describe.each(Object.keys(SUBMISSIONS))('a text in %s', (submission) => {
  let harmless: Outputs

  beforeAll(async () => {
    harmless = await outputsOf(submission, HARMLESS)
  })

  it.concurrent.each(Object.entries(PAYLOADS))('is only a text in every report: %s', async (_, text) => {
    const { coloured, notes, html, markdown, json } = await outputsOf(submission, text)
    const outputs = { terminal: withoutColour(coloured), notes, html, markdown, json }
    const unsafe = Object.entries(outputs).map(([output, shown]) => [output, unsafeIn(shown)] as const)
    expect(Object.fromEntries(unsafe)).toEqual(SAFE)
    expect(skeletonOfHtml(html)).toEqual(skeletonOfHtml(harmless.html))
    expect(skeletonOfMarkdown(markdown)).toEqual(skeletonOfMarkdown(harmless.markdown))
    // Nothing had to be spelled but commands: what nobody sees was taken out when it entered.
    expect(json).not.toMatch(/(?<!\\)\\(?!["\\nt]|u003a|u0023)/)
    expect(validateReport(JSON.parse(json))).toBe(true)
  })
})
