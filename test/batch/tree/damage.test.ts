import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openNested } from '../../../harness/batch/tree/nested-tree.ts'
import { Refused, type TreeFile } from '../../../harness/batch/tree/tree.ts'
import { outcomeOf, type Outcome } from './trees.ts'
import { writeZip } from '../../support/write-zip.ts'

const FILES: Readonly<Record<string, string>> = { 'a.ts': 'a'.repeat(900), 'lib/b.ts': 'b', 'c.ts': '' }
const ARCHIVE = writeZip(
  Object.entries(FILES).map(([name, content], i) => ({
    name,
    content,
    method: i === 1 ? 'stored' : 'deflated',
  })),
)

const change = fc.record({ at: fc.nat(ARCHIVE.length - 1), to: fc.nat(255) })
const damage = fc.record({
  changes: fc.array(change, { maxLength: 5 }),
  cut: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(ARCHIVE.length) }),
})

function memoryFile(bytes: Uint8Array): TreeFile {
  return { path: 'work.zip', bytes: bytes.length, refusal: null, read: () => Promise.resolve(bytes) }
}

async function open(bytes: Uint8Array): Promise<readonly TreeFile[]> {
  try {
    return (await openNested(memoryFile(bytes))).files
  } catch (cause) {
    if (cause instanceof Refused) return []
    throw cause
  }
}

it('a damaged archive gives what was packed, or a refusal, and never anything else', async () => {
  const outcomes: Outcome[] = []
  await fc.assert(
    fc.asyncProperty(damage, async ({ changes, cut }) => {
      const bytes = Buffer.from(ARCHIVE.subarray(0, ARCHIVE.length - cut))
      for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to
      for (const file of await open(bytes)) outcomes.push(await outcomeOf(() => file.read()))
    }),
    { numRuns: 1500, seed: 11 },
  )
  const texts = outcomes.flatMap((outcome) => ('text' in outcome ? [outcome.text] : []))
  expect(texts.filter((text) => !Object.values(FILES).includes(text))).toEqual([])
  expect(texts.length).toBeGreaterThan(500)
  expect(outcomes.length - texts.length).toBeGreaterThan(100)
})
