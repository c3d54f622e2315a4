/**
 * Submissions that try to hand on what they are given. Every call of theirs leaks by one channel; the shown test vector with
 * CONTROL in it proves that the channel carries, and no format may then hold SECRET, which only a hidden one has.
 */
import { describe, expect, it } from 'vitest'
import type { Assignment, TestVector } from '../../harness/domain/assignment.ts'
import type { Report } from '../../harness/domain/report.ts'
import { asNonEmpty, type Value } from '../../harness/domain/value.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { certify } from '../../harness/judge/certify.ts'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { assignment01, oracle01, stage01, vector01 } from '../support/assignment-01.ts'
import { handIn } from '../support/hand-in.ts'
import { leakyModule } from './leaky-module.ts'

const SECRET = 0.123454321
const CONTROL = 0.678976543
/** The digits, as far as any format writes them, and a size and a line that are made of them. */
const secrets = [/1234543/, /\b1234\b/, /line 1235/]
const controls = [/6789765/, /\b678\b/, /line 679/]

const ones = (columns: number) => [Array<number>(columns).fill(1), Array<number>(columns).fill(-2)]

function withNumber(name: string, visibility: 'shown' | 'hidden', x: number): readonly TestVector[] {
  const specimens: readonly (readonly [stage: string, inputs: readonly Value[]])[] = [
    [
      'scale',
      [
        [
          [x, 4],
          [1, -2],
        ],
        3,
      ],
    ],
    [
      'attention',
      [
        [
          [x, 1],
          [2, x],
          [1, 1],
        ],
        { wq: ones(3), wk: ones(3), wv: ones(4) },
        { causal: true },
      ],
    ],
  ]
  return specimens.map(([stage, inputs]) =>
    certify({ id: `${stage}/${name}`, stage, intent: 'tells', inputs, visibility }, inputs, oracle01),
  )
}

const vectors = [
  ...withNumber('control', 'shown', CONTROL),
  ...withNumber('secret', 'hidden', SECRET),
  ...withNumber('secret-too', 'hidden', SECRET),
]

/** Two stages, each with two test vectors by hand, the one with CONTROL and the one with SECRET. */
const assignment: Assignment = {
  ...assignment01,
  stages: asNonEmpty(
    ['scale', 'attention'].map((id) => {
      const stage = stage01(id)
      const own = vectors.filter((vector) => vector.stage === id)
      return { ...stage, vectors: asNonEmpty([...stage.vectors.slice(0, 2), ...own]) }
    }),
  ),
}

/** By which channel, and whether a shown test vector's number gets into a report by it. */
const channels: readonly (readonly [name: string, carries: boolean, leak: string])[] = [
  ['an error message', true, 'function leak(given) { throw new Error(text(given)) }'],
  [
    'an error name',
    true,
    'function leak(given) { const e = new Error(); e.name = String(number(given)); throw e }',
  ],
  ['a thrown text', true, 'function leak(given) { throw text(given) }'],
  [
    'a thrown object',
    true,
    'function leak(given) { throw { name: "x", message: text(given), stack: text(given) } }',
  ],
  ['what is printed', false, 'function leak(given, right) { console.log(text(given)); return right }'],
  [
    'what is printed before an error',
    true,
    'function leak(given) { console.error(given); throw new RangeError(text(given)) }',
  ],
  ['a text', true, 'function leak(given) { return text(given) }'],
  ['texts in place of numbers', true, 'function leak(given) { return [[String(number(given))]] }'],
  ['a key', true, 'function leak(given) { return { ["k" + number(given)]: 1 } }'],
  [
    'a class of its own',
    false,
    'function leak(given) { return new ({ ["C" + number(given)]: class {} })["C" + number(given)]() }',
  ],
  [
    'a wrong number',
    true,
    'function leak(given, right) { return Array.isArray(right) ? right.map((r) => r.map(() => number(given))) : { ...right, scores: [[number(given)]], output: right.output.map((r) => r.map(() => number(given))) } }',
  ],
  [
    'a factor',
    false,
    'function leak(given, right) { const f = number(given); return Array.isArray(right) ? right.map((r) => r.map((v) => v * f)) : { ...right, output: right.output.map((r) => r.map((v) => v * f)) } }',
  ],
  [
    'the fields of a trace',
    true,
    'function leak(given, right) { return Array.isArray(right) ? right : Object.fromEntries(Object.keys(right).map((key) => [key, [[number(given)]]])) }',
  ],
  [
    'a number of rows',
    true,
    'function leak(given) { return Array.from({ length: Math.floor(number(given) * (number(given) < 0.2 ? 1e4 : 1e3)) }, () => [1]) }',
  ],
  [
    'a line',
    true,
    `function leak(given) { const n = number(given); if (n < 0.2) secretLine(); if (n > 0.6) controlLine(); throw new Error('neither') }`,
  ],
  [
    'an argument that is changed',
    false,
    'function leak(given, right) { if (given.length > 2) given[2] = Object.assign(given[2], { [number(given)]: 1 }); return right }',
  ],
  [
    'a second call that differs',
    true,
    'function leak(given, right) { loot.push(1); return loot.length % 2 ? text(given) : [[number(given)]] }',
  ],
  [
    'a later call, from what is kept',
    true,
    'function leak(given, right) { loot.push(number(given)); const all = loot.filter((x) => x !== 0.25); return Array.isArray(right) ? right.map((r) => r.map((_, j) => all[j % all.length] ?? 0.25)) : { ...right, output: [all] } }',
  ],
  [
    'a later error, from what is kept',
    true,
    'function leak(given) { loot.push(text(given)); throw new Error(loot.filter((t) => t.includes("0.1") || t.includes("0.6")).slice(-3).join()) }',
  ],
  [
    'what is kept where everything finds it',
    true,
    'function leak(given, right) { Array.prototype.toJSON = undefined; Object.prototype.kept = (Object.prototype.kept ?? "") + number(given); throw new Error({}.kept.slice(-400)) }',
  ],
  [
    'a factor of everything hidden, from what is kept',
    false,
    // Results that are shown would contradict it, so there are none.
    `function leak(given, right) {
      if (Array.isArray(right)) return right
      if (number(given) > 0.2) throw new Error('no trace')
      loot.push(number(given))
      return { ...right, scores: right.scores.map((r) => r.map((v) => v * loot[0])) }
    }`,
  ],
  ['a promise', false, 'async function leak(given) { throw new Error(text(given)) }'],
  [
    'a function and its name',
    false,
    'function leak(given) { return { [text(given)]: () => {} }[text(given)] }',
  ],
  ['a symbol', false, 'function leak(given) { return Symbol(text(given)) }'],
  [
    'a getter',
    false,
    'function leak(given) { return { get value() { throw new Error(text(given)) }, [text(given)]: 1 } }',
  ],
  [
    'a proxy',
    false,
    'function leak(given) { return new Proxy([], { get() { throw new Error(text(given)) } }) }',
  ],
  ['an error about NaN', true, 'function leak(given) { return [[NaN, number(given)]] }'],
]

type Printed = { readonly format: string; readonly bytes: string }

async function printed(report: Report): Promise<readonly Printed[]> {
  const all: Printed[] = [
    {
      format: 'json',
      bytes: await showReport(report, assignment, { format: 'json', verbose: true, depth: 3, colour: false }),
    },
  ]
  for (const depth of [1, 2, 3] as const) {
    for (const verbose of [true, false]) {
      const view = await viewReport({ report, assignment, verbose, depth })
      for (const format of ['terminal', 'markdown', 'html'] as const) {
        all.push({
          format: `${format}, ${depth}, ${verbose}`,
          bytes: render(view, format, { colour: false }),
        })
      }
    }
  }
  // A digest is made of any digits.
  return all.map(({ format, bytes }) => ({ format, bytes: bytes.replaceAll(/sha256[:-][\w+/=]+/g, '') }))
}

function grade(source: string, asked = assignment): Promise<readonly Printed[]> {
  return handIn({ 'attention.ts': source }, async (sandbox) =>
    printed((await gradeSubmission(asked, sandbox)).report),
  )
}

function formatsWith(patterns: readonly RegExp[], all: readonly Printed[]): readonly string[] {
  return all
    .filter(({ bytes }) => patterns.some((pattern) => pattern.test(bytes)))
    .map(({ format }) => format)
}

describe.concurrent.each(channels)('a submission that leaks by %s', (_, carries, leak) => {
  it('tells no hidden number in any format, although it would tell a shown one', async () => {
    const all = await grade(leakyModule(leak))
    expect(formatsWith(secrets, all)).toEqual([])
    expect(formatsWith(controls, all).length > 0 || !carries).toBe(true)
  })

  it('tells none where everything that is shown is right', async () => {
    const knows = `function leak(given, right) { return number(given) < 0.2 ? leakIt(given, right) : right }`
    const all = await grade(leakyModule(`${leak.replace('function leak(', 'function leakIt(')}\n${knows}`))
    expect(formatsWith(secrets, all)).toEqual([])
    expect(all.every(({ bytes }) => bytes.includes('hidden'))).toBe(true)
  })
})

/** Where nothing small that is shown can tell, a smaller example is looked for, in calls that are of no test vector. */
const large = certify(
  { id: 'scale/large', stage: 'scale', intent: 'thirty scores', inputs: [] },
  [Array.from({ length: 5 }, (_, i) => [1, i, -2, 3, 0.5, i / 2]), 3],
  oracle01,
)
const [, attention] = assignment.stages
const onlyLarge: Assignment = {
  ...assignment,
  stages: asNonEmpty([
    { ...stage01('scale'), vectors: [vector01('scale/width-one'), large, ...vectors.filter(isOfScale)] },
    ...(attention === undefined ? [] : [attention]),
  ]),
}

function isOfScale({ stage, visibility }: TestVector): boolean {
  return stage === 'scale' && visibility === 'hidden'
}

it('a submission that keeps what it is given does not return it as its result for a smaller example', async () => {
  const keeps = `function leak(given, right) {
    const n = number(given)
    if (n < 0.2) loot.push(n)
    const filled = (matrix, x) => matrix.map((row) => row.map(() => x))
    // Its own stages are then asked about these scores.
    const wrong = () => ({ ...right, scores: filled(right.scores, n), scaled: filled(right.scaled, 2) })
    if (!Array.isArray(right)) return n < 0.2 ? wrong() : right
    return loot.length > 0 && n > 0.2 ? filled(right, loot[0]) : given[0]
  }`
  const all = await grade(leakyModule(keeps), onlyLarge)
  expect(formatsWith([/a smaller input/], all).length).toBeGreaterThan(0)
  expect(formatsWith(secrets, all)).toEqual([])
})
