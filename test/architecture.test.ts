import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../harness/load/package-root.ts'

/** Who may import whom; a part may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'harness/domain': [],
  'harness/judge': ['harness/domain'],
  'harness/load': ['harness/domain'],
  'harness/sandbox': ['harness/domain'],
  'harness/render': ['harness/domain'],
  'harness/explain': ['harness/domain', 'harness/judge'],
  'harness/grade.ts': [
    'harness/domain',
    'harness/judge',
    'harness/load',
    'harness/sandbox',
    'harness/explain',
  ],
  'harness/load-asked.ts': ['harness/domain', 'harness/judge', 'harness/load'],
  'harness/exchange': ['harness/domain'],
  // A class is graded by workers of its own, which write each student's reports.
  'harness/batch': [
    'harness/domain',
    'harness/judge',
    'harness/load',
    'harness/sandbox',
    'harness/render',
    'harness/grade.ts',
    'harness/load-asked.ts',
  ],
  'harness/commands': [
    'harness/domain',
    'harness/judge',
    'harness/load',
    'harness/sandbox',
    'harness/render',
    'harness/exchange',
    'harness/batch',
    'harness/grade.ts',
    'harness/load-asked.ts',
  ],
  // The child is started before the commands are read.
  'harness/cli.ts': ['harness/commands', 'harness/sandbox'],
  'harness/index.ts': ['harness/domain', 'harness/load', 'harness/sandbox', 'harness/grade.ts'],
  reference: [],
  'harness/authoring': ['harness/domain'],
  assignments: ['reference', 'harness/domain', 'harness/authoring'],
}

type Import = { readonly from: string; readonly to: string }

const files = ['harness', 'reference', 'assignments'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file)),
)
const imports = files.flatMap(importsOf)

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(join(packageRoot, from), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier]) => ({
    from,
    to: relative(packageRoot, join(packageRoot, dirname(from), specifier ?? '')),
  }))
}

function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'harness' ? `${top}/${second}` : top
}

it('sees the sources at all', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(300)
  expect(files).toContain('harness/grade.ts')
})

it('imports run only in the directions of the design', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [part, target] = [partOf(from), partOf(to)]
    return part !== target && !(ALLOWED[part] ?? []).includes(target)
  })
  expect(wrong).toEqual([])
})

it('every import leads to a file that exists', () => {
  expect(imports.filter(({ to }) => !files.includes(to))).toEqual([])
})

it('no file imports itself by way of others', () => {
  const targets = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file)]))
  const inCycle = files.filter((start) => {
    const seen = new Set<string>()
    const queue = [start]
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      for (const { to } of targets.get(file) ?? []) {
        if (to === start) return true
        if (!seen.has(to)) queue.push(to)
        seen.add(to)
      }
    }
    return false
  })
  expect(inCycle).toEqual([])
})

it('what runs inside the child imports nothing of the harness but the protocol', () => {
  const inside = imports.filter(({ from }) => runsInChild(from))
  expect(inside.length).toBeGreaterThan(5)
  expect(inside.filter(({ to }) => to !== 'harness/sandbox/protocol.ts' && !runsInChild(to))).toEqual([])
})

const IN_CHILD = ['child', 'prelude', 'lock-outer-realm'].map((name) => `harness/sandbox/${name}.ts`)

function runsInChild(file: string): boolean {
  return IN_CHILD.includes(file) || file.startsWith('harness/sandbox/realm/')
}

it('the harness knows no assignment and no reference by name', () => {
  const text = files
    .filter((file) => file.startsWith('harness/'))
    .map((file) => readFileSync(join(packageRoot, file), 'utf8'))
  expect(text.filter((source) => /from '[^']*(reference|assignments)\//.test(source))).toEqual([])
})
