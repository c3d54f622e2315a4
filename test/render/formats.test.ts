import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { widthOf } from '../../harness/render/width-of.ts'
import { course } from './course.ts'
import {
  allRight,
  hiddenFailure,
  missingExport,
  noScale,
  syntaxError,
  timedOut,
  twoMistakes,
  unexplained,
} from './reports.ts'

const reports = {
  allRight,
  noScale,
  twoMistakes,
  syntaxError,
  missingExport,
  timedOut,
  unexplained,
  hiddenFailure,
}

async function onTerminal(report: Report, options: { verbose?: boolean; colour?: boolean } = {}) {
  const { verbose = false, colour = false } = options
  return render(await viewReport({ report, assignment: course, verbose }), 'terminal', { colour })
}

describe('a report on a terminal', () => {
  it('leads from the marks to the first wrong stage, its numbers, and what to do', async () => {
    expect(await onTerminal(twoMistakes)).toMatchInlineSnapshot(`
      "Attention, stage by stage · attention.ts
      Isolation level process: a process apart: a seat belt for your own code, not a security boundary.

        ✓ project       10 / 10  correct
        ✓ scores        15 / 15  correct
        ✗ scale          0 / 15  wrong     no-scale
        ✓ causalMask    15 / 15  correct
        ✗ softmax        0 / 20  wrong     softmax-over-columns
        ✓ weightedSum   10 / 10  correct
        → attention     15 / 15  follows   right after an earlier slip
          Total        65 / 100  ✓ passed  60 needed

        4 of 8 shown test vectors pass (of the others: 1 right after an earlier slip).
        The one hidden test vector does not pass.

        attention  q right · k right · v right · scores right · scaled inherits · masked follows · weights
                   follows · output follows

        Marks follow through. A field that follows is the right operation on your own earlier values; one
        that inherits is what your own earlier stage makes of them. Both earn their marks, so a slip costs
        its marks once.

      ✗ scale(s, d): wrong, 0 of 15 marks

        no-scale

        What we saw     scale(s, d)[0][0] is 2; it should be 1.1547005. Your scale returns the scores as
                        they came in.
        Why it matters  A dot product of d terms grows like √d. Without dividing by √d, softmax saturates:
                        one weight is nearly 1, and the gradient is nearly gone.
        What to try     Divide every score by the square root of the key width d.

        Proven by 2 test vectors that show exactly this; no other could have contradicted it.

        Worked by hand: scale(s, d)[0][0], row 1, column 1

          on        scale/odd-width: two tokens, d = 3: √d is neither d nor √n
          call      scale([[2, -1], [-Infinity, 3]], 3)
          steps     s[0][0] ÷ √d
                    = 2 ÷ √3
                    = 2 ÷ 1.7320508
                    = 1.1547005
          expected  1.1547005
          got       2

        scale(s, d) on scale/odd-width: expected left, got right, wrong entries in [brackets]

          row 1   1.1547    −0.57735   │   [2]  [−1]
          row 2       −∞     1.73205   │   −∞    [3]

        2 of 2 shown test vectors do not pass: scale/by-hand and scale/odd-width.
        The one hidden test vector does not pass.
        Run it alone: npm run try -- 01-attention-stages scale/odd-width

      1 further stage has something to look at: softmax. --verbose shows all.
      "
    `)
  })

  it('explains every stage and lists every failing test vector when asked for all', async () => {
    const [short, long] = [await onTerminal(twoMistakes), await onTerminal(twoMistakes, { verbose: true })]
    expect(short).not.toContain('✗ softmax(s): wrong')
    expect(long).toContain('✗ softmax(s): wrong, 0 of 20 marks')
    expect(long).toContain('→ attention(x, { wq, wk, wv }, { causal }): follows, 15 of 15 marks')
    expect(long).toContain(
      '✗ scale/odd-width  scale(s, d)[0][0] (row 1, column 1): expected 1.1547005, got 2.',
    )
    expect(long).not.toContain('--verbose')
  })

  it('leads with the problem when the module was not loaded', async () => {
    expect((await onTerminal(syntaxError)).split('\n').slice(3, 19).join('\n')).toMatchInlineSnapshot(`
      "✗ The module could not be loaded.

        What we saw  attention.ts could not be compiled: Expected ")" but found "}".
        Where        attention.ts, line 12, column 33

            return s.map((row) => row.map((x) => x / Math.sqrt(d))
                                           ^

        What to try  Open the file at the place that is marked. The slip is often just before it: a
                     bracket, a comma or a quote that is missing.
        Marks        No stage could be run, so no marks are given yet. Once the module loads, every stage
                     is marked.

        ✗ project       0 / 10  error         not loaded
        ✗ scores        0 / 15  error         not loaded
        ✗ scale         0 / 15  error         not loaded"
    `)
  })

  it.each(Object.entries(reports))('says the same without colour, in 100 columns: %s', async (_, report) => {
    const plain = await onTerminal(report, { verbose: true })
    const coloured = await onTerminal(report, { verbose: true, colour: true })
    expect(coloured).not.toBe(plain)
    expect(coloured.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain)
    expect(Math.max(...plain.split('\n').map(widthOf))).toBeLessThanOrEqual(100)
  })
})

describe('a report in Markdown', () => {
  it('holds the whole of it, with tables for marks and matrices', async () => {
    const view = await viewReport({ report: noScale, assignment: course, verbose: false })
    expect(render(view, 'markdown', { colour: false })).toMatchInlineSnapshot(`
      "# Attention, stage by stage

      ✓ **85 of 100 marks: passed** (60 needed) · <code>attention.ts</code>

      5 of 8 shown test vectors pass (of the others: 1 right after an earlier slip).
      The one hidden test vector does not pass.

      | | Stage | Marks | Verdict | Diagnosis |
      | :-: | :-- | --: | :-- | :-- |
      | ✓ | <code>project(x, w)</code> | 10 / 10 | correct |  |
      | ✓ | <code>scores(q, k)</code> | 15 / 15 | correct |  |
      | ✗ | <code>scale(s, d)</code> | 0 / 15 | wrong | no-scale |
      | ✓ | <code>causalMask(s)</code> | 15 / 15 | correct |  |
      | ✓ | <code>softmax(s)</code> | 20 / 20 | correct |  |
      | ✓ | <code>weightedSum(a, v)</code> | 10 / 10 | correct |  |
      | → | <code>attention(x, \\{ wq, wk, wv \\}, \\{ causal \\})</code> | 15 / 15 | follows | right after an earlier slip |

      **attention**: q right · k right · v right · scores right · scaled inherits · masked follows · weights follows · output follows

      Marks follow through. A field that follows is the right operation on your own earlier values; one that inherits is what your own earlier stage makes of them. Both earn their marks, so a slip costs its marks once.

      ## ✗ <code>scale(s, d)</code>: wrong, 0 of 15 marks

      ### no-scale

      **What we saw.** scale(s, d)\\[0\\]\\[0\\] is 2; it should be 1.1547005. Your scale returns the scores as they came in.

      **Why it matters.** A dot product of d terms grows like √d. Without dividing by √d, softmax saturates: one weight is nearly 1, and the gradient is nearly gone.

      **What to try.** Divide every score by the square root of the key width d.

      Proven by 2 test vectors that show exactly this; no other could have contradicted it.

      ### Worked by hand: <code>scale(s, d)\\[0\\]\\[0\\]</code>, row 1, column 1

      On <code>scale/odd-width</code> (two tokens, d = 3: √d is neither d nor √n): <code>scale(\\[\\[2, -1\\], \\[-Infinity, 3\\]\\], 3)</code>

      - <code>s\\[0\\]\\[0\\] ÷ √d</code>
      - <code>= 2 ÷ √3</code>
      - <code>= 2 ÷ 1.7320508</code>
      - <code>= 1.1547005</code>
      - **expected** <code>1.1547005</code>, **got** <code>2</code>

      ### Expected and got: <code>scale(s, d)</code> on <code>scale/odd-width</code>

      Wrong entries are in bold, with ✗.

      | | expected, column 1 | expected, column 2 | got, column 1 | got, column 2 |
      | :-- | --: | --: | --: | --: |
      | row 1 | 1.1547 | −0.57735 | **2** ✗ | **−1** ✗ |
      | row 2 | −∞ | 1.73205 | −∞ | **3** ✗ |

      | | Test vector | What we saw |
      | :-: | :-- | :-- |
      | ✗ | <code>scale/by-hand</code>, d = 4: √d is 2 | scale(s, d)\\[0\\]\\[0\\] (row 1, column 1): expected 1, got 2. 3 of 4 entries are outside the tolerance. |
      | ✗ | <code>scale/odd-width</code>, two tokens, d = 3: √d is neither d nor √n | scale(s, d)\\[0\\]\\[0\\] (row 1, column 1): expected 1.1547005, got 2. 3 of 4 entries are outside the tolerance. |

      The one hidden test vector does not pass.

      Run it alone: <code>npm run try -- 01-attention-stages scale/odd-width</code>

      ## → <code>attention(x, \\{ wq, wk, wv \\}, \\{ causal \\})</code>: follows, 15 of 15 marks

      **What we saw.** Every field is right for the values that it was computed from.

      **Why it matters.** What differs from the expected values comes from an earlier stage, where it has been counted already.

      **What to try.** Nothing here: put the earlier stage right and this one will be right as well.

      ---

      Isolation level process: a process apart: a seat belt for your own code, not a security boundary. Submission <code>sha256:0123456789abcdef</code>.
      "
    `)
  })
})
