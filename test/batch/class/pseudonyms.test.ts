import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pseudonymise } from '../../../harness/batch/class/pseudonymise.ts'
import { extendPseudonyms, readPseudonyms, writePseudonyms } from '../../../harness/batch/class/pseudonyms.ts'
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import { writeClass } from '../../../harness/batch/class/write-class.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import { each, graded, inFolder, layClass, notGraded, run } from './class-of.ts'
import { failing, madeReport, number } from './made-report.ts'

const ids = Array.from({ length: 300 }, (_, i) => `student-${String(i).padStart(3, '0')}`)

describe('pseudonyms', () => {
  it('are each their own, and are kept when the class grows', () => {
    const first = extendPseudonyms(new Map(), ids.slice(0, 200))
    const later = extendPseudonyms(first, ids)
    expect(new Set(later.values()).size).toBe(300)
    expect([...later].slice(0, 200)).toEqual([...first])
  })

  it('are in an order that says nothing of the ids', () => {
    const names = [...extendPseudonyms(new Map(), ids).values()]
    const rising = names.slice(1).filter((name, i) => name > (names[i] ?? '')).length
    // 299 if they were in the order of the ids. Of a random order, outside of these bounds once in 10^23 draws.
    expect(rising).toBeGreaterThan(100)
    expect(rising).toBeLessThan(200)
  })

  it('do not follow from the ids: two tables for one class have nothing in common', () => {
    const [one, two] = [extendPseudonyms(new Map(), ids), extendPseudonyms(new Map(), ids)]
    expect(ids.filter((id) => one.get(id) === two.get(id)).length).toBeLessThan(3)
  })

  it('are read back as they were written, and a table that is not whole is refused', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'pseudonyms.csv')
      expect(readPseudonyms(path)).toEqual(new Map())
      const names = extendPseudonyms(new Map(), ids)
      const text = writePseudonyms(names)
      writeFileSync(path, text)
      expect(readPseudonyms(path)).toEqual(names)
      for (const broken of [
        text.replace('pseudonym', 'name'),
        `${text}BCDFG,\r\n`,
        text + text,
        `${text}"`,
      ]) {
        writeFileSync(path, broken)
        expect(() => readPseudonyms(path)).toThrow(/not as it was written/)
      }
      return Promise.resolve()
    })
  })
})

const unexplained = madeReport({
  softmax: failing(
    { kind: 'rejected', divergence: number(2), got: [[2]] },
    { diagnosis: { kind: 'unexplained', vectors: ['a/vector'], tested: 0, excluded: [] } },
  ),
  scale: failing(
    {
      kind: 'rejected',
      divergence: { kind: 'text', at: [], expected: 'a', got: 'I am zzsecret' },
      got: 'I am zzsecret',
    },
    { diagnosis: { kind: 'unexplained', vectors: ['a/vector'], tested: 0, excluded: [] } },
  ),
  project: failing(
    { kind: 'unusable', outcome: { kind: 'threw', name: 'zzsecret', message: 'zzsecret', at: null } },
    { verdict: 'error' },
  ),
  attention: failing(
    { kind: 'unusable', outcome: { kind: 'stopped', by: 'memory', detail: 'zzsecret' } },
    { verdict: 'error' },
  ),
})
const inSection = (section: string | null) => (i: number) =>
  graded(`zzsecret-${section}-${i}`, unexplained, {
    who: { name: 'zzsecret', email: 'zzsecret@x.org', section },
    remarks: ['zzsecret'],
    files: 'one and the same',
  })
const students = [
  ...[0, 1, 2, 3, 4].map(inSection('morning')),
  ...[0, 1, 2, 3].map(inSection('evening')),
  inSection(null)(9),
  notGraded('zzsecret-other', { kind: 'no-module', found: ['zzsecret.py'] }),
  notGraded('zzsecret-fault', { kind: 'fault', code: 'unforeseen', message: 'zzsecret', hint: 'zzsecret' }),
]
const telling = { ...run, intake: { ...run.intake, remarks: ['zzsecret handed in twice'] } }

describe('a class under other names', () => {
  it('says nothing of who anybody is, or that a student wrote', async () => {
    const report = await buildClassReport(telling, each(students))
    expect(JSON.stringify(report)).toContain('zzsecret')
    const names = extendPseudonyms(
      new Map(),
      report.students.map(({ id }) => id),
    )
    const shared = pseudonymise(report, names)
    expect(JSON.stringify(shared)).not.toContain('zzsecret')
    expect(shared.students.map(({ id }) => id)).toEqual([...names.values()].toSorted())
    expect(shared.identical).toEqual([report.identical[0]?.map((id) => names.get(id)).toSorted()])
    expect(shared.unexplained.map(({ example }) => example?.got ?? null)).toEqual([null, '2'])
    expect({ ...shared.counts, ...shared.marks }).toEqual({ ...report.counts, ...report.marks })
  })

  it('tells a section where at least five are in it, and none where the rest would be fewer', async () => {
    const sectionsOf = async (members: typeof students) => {
      const report = await buildClassReport(run, each(members))
      const names = extendPseudonyms(
        new Map(),
        report.students.map(({ id }) => id),
      )
      return pseudonymise(report, names).students.map(({ section }) => section)
    }
    const told = await sectionsOf(students)
    expect(told.filter((section) => section === 'morning')).toHaveLength(5)
    expect(told.filter((section) => section === null)).toHaveLength(7)
    expect(new Set(await sectionsOf(students.slice(0, 9)))).toEqual(new Set([null]))
  })

  it('is written beside the class only when asked, with the table outside of what is shared', async () => {
    await inFolder(async (path) => {
      layClass(path, students, telling)
      const folder = classFolder(path)
      await writeClass(path, { pseudonyms: false, renderHtml: JSON.stringify })
      expect([folder.shared, folder.pseudonyms].map(existsSync)).toEqual([false, false])
      const own = readFileSync(folder.json, 'utf8')
      await writeClass(path, { pseudonyms: true, renderHtml: JSON.stringify })
      const shared = readShared(path)
      const table = readFileSync(folder.pseudonyms, 'utf8')
      expect(dirname(folder.pseudonyms)).toBe(path)
      expect(shared.join()).not.toContain('zzsecret')
      // Written again, nobody is called something else.
      await writeClass(path, { pseudonyms: true, renderHtml: JSON.stringify })
      expect(readShared(path)).toEqual(shared)
      expect(readFileSync(folder.pseudonyms, 'utf8')).toBe(table)
      expect(readFileSync(folder.json, 'utf8')).toBe(own)
    })
  })
})

function readShared(path: string): readonly string[] {
  const { shared, json, html } = classFolder(path)
  return [json, html].map((file) => readFileSync(file.replace(path, shared), 'utf8'))
}
