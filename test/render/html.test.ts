import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../harness/domain/assignment.ts'
import type { Report } from '../../harness/domain/report.ts'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { hiddenFailure, missingExport, noScale, syntaxError, twoMistakes } from './reports.ts'

async function pageOf(report: Report, assignment: Assignment = course): Promise<string> {
  return render(await viewReport({ report, assignment, verbose: false }), 'html', { colour: false })
}

const partOf = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? ''

describe('a report in HTML', () => {
  it('is one article with its numbers for each stage that asks for attention', async () => {
    const main = partOf(await pageOf(noScale), /(<section aria-labelledby="lead">[\s\S]*?<\/section>)/)
    expect(main).toMatchInlineSnapshot(`
      "<section aria-labelledby="lead">
          <h2 id="lead">Start here</h2>
      <article class="card bad" id="stage-scale">
        <h3><span class="mark" aria-hidden="true">✗</span> <code>scale(s, d)</code> <span class="verdict">wrong, 0 of 15</span></h3>
        <p class="name">no-scale</p>
      <dl class="explanation">
        <dt>What we saw</dt><dd>scale(s, d)[0][0] is 2; it should be 1.1547005. Your scale returns the scores as they came in.</dd>
        <dt>Why it matters</dt><dd>A dot product of d terms grows like √d. Without dividing by √d, softmax saturates: one weight is nearly 1, and the gradient is nearly gone.</dd>
        <dt>What to try</dt><dd>Divide every score by the square root of the key width d.</dd>
      </dl>
        <p class="aside">Proven by 2 test vectors that show exactly this; no other could have contradicted it.</p>
      <figure class="worked">
        <figcaption>Worked by hand: <code>scale(s, d)[0][0]</code>, row 1, column 1, on <code>scale/odd-width</code> <span class="intent">two tokens, d &#x3D; 3: √d is neither d nor √n</span></figcaption>
        <p class="call"><code>scale([[2, -1], [-Infinity, 3]], 3)</code></p>
        <ol class="steps">
          <li>s[0][0] ÷ √d</li>
          <li>&#x3D; 2 ÷ √3</li>
          <li>&#x3D; 2 ÷ 1.7320508</li>
          <li>&#x3D; 1.1547005</li>
        </ol>
        <dl class="result">
          <div><dt>expected</dt><dd>1.1547005</dd></div>
          <div class="got"><dt>got</dt><dd>2</dd></div>
        </dl>
      </figure>
      <figure class="comparison">
        <figcaption><code>scale(s, d)</code> on <code>scale/odd-width</code>: entries marked ✗ are outside the tolerance</figcaption>
        <div class="matrices">
          <div class="scroll" role="group" aria-label="expected" tabindex="0">
            <table class="matrix">
              <caption>expected, 2 × 2</caption>
              <thead><tr><td></td><th scope="col">1</th><th scope="col">2</th></tr></thead>
              <tbody>
                <tr><th scope="row">row 1</th><td>1.1547</td><td>−0.57735</td></tr>
                <tr><th scope="row">row 2</th><td>−∞</td><td>1.73205</td></tr>
              </tbody>
            </table>
          </div>
          <div class="scroll" role="group" aria-label="got" tabindex="0">
            <table class="matrix">
              <caption>got, 2 × 2</caption>
              <thead><tr><td></td><th scope="col">1</th><th scope="col">2</th></tr></thead>
              <tbody>
                <tr><th scope="row">row 1</th><td class="wrong"><span aria-hidden="true">✗ </span>2<span class="visually-hidden"> wrong</span></td><td class="wrong"><span aria-hidden="true">✗ </span>−1<span class="visually-hidden"> wrong</span></td></tr>
                <tr><th scope="row">row 2</th><td>−∞</td><td class="wrong"><span aria-hidden="true">✗ </span>3<span class="visually-hidden"> wrong</span></td></tr>
              </tbody>
            </table>
          </div>
        </div>
      </figure>
        <p class="aside">2 of 2 shown test vectors do not pass: scale/by-hand and scale/odd-width.</p>
        <p class="aside">The one hidden test vector does not pass.</p>
        <p class="aside">Run it alone: <code>npm run try -- 01-attention-stages scale/odd-width</code></p>
      </article>
        </section>"
    `)
  })

  it('loads nothing, runs nothing, and allows its own style sheet alone', async () => {
    const page = await pageOf(twoMistakes)
    const digest = createHash('sha256')
      .update(partOf(page, /<style>([\s\S]*?)<\/style>/))
      .digest('base64')
    const policy = partOf(page, /http-equiv="Content-Security-Policy" content="([^"]*)"/)
    expect(policy.replaceAll('&#x3D;', '=')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|\son\w+=|https?:|url\(|@import/i)
  })

  it.each([
    ['two mistakes', twoMistakes],
    ['a syntax error', syntaxError],
    ['a missing export', missingExport],
    ['a hidden failure', hiddenFailure],
  ])('has landmarks, headings in order, and tables that say what they are: %s', async (_, report) => {
    const page = await pageOf(report)
    for (const landmark of ['<header', '<main', '<footer', '<html lang="en"'])
      expect(page).toContain(landmark)
    const levels = Array.from(page.matchAll(/<h([1-6])/g), (match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? []
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) expect(table).toMatch(/<caption[\s\S]*scope="col"[\s\S]*scope="row"/)
    const ids = Array.from(page.matchAll(/\sid="([^"]*)"/g), (match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/(?:href="#|labelledby=")([^"]*)"/g)) expect(ids).toContain(target)
  })

  it.each(['light', 'dark'])('has enough contrast for every text colour when it is %s', async (scheme) => {
    const style = partOf(await pageOf(noScale), /<style>([\s\S]*?)<\/style>/)
    const blocks = Array.from(style.matchAll(/:root \{([^}]*)\}/g), (match) => match[1] ?? '')
    const colours = coloursOf(blocks[scheme === 'light' ? 0 : 1] ?? '')
    const pairs = ['ink', 'soft', 'good', 'warn', 'bad', 'quiet', 'link'].flatMap((ink) =>
      ['paper', 'card', 'fill'].map((ground) => [ink, ground] as const),
    )
    for (const [ink, ground] of [...pairs, ['bad', 'bad-fill'] as const]) {
      expect(contrast(colours.get(ink), colours.get(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      )
    }
  })
})

function coloursOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[\da-f]{6})/g), (match) => [match[1] ?? '', match[2] ?? '']),
  )
}

/** As the Web Content Accessibility Guidelines define it. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? NaN) + 0.05) / ((dark ?? NaN) + 0.05)
}

function luminance(hex = ''): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
