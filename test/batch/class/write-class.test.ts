import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { validateClass } from '#generated/validate-class.js'
import { writeClass } from '../../../harness/batch/class/write-class.ts'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import { graded, inFolder, layClass, notGraded } from './class-of.ts'
import { madeReport } from './made-report.ts'

const students: readonly ReadStudent[] = [
  graded('a', madeReport()),
  notGraded('b', { kind: 'nothing' }),
  notGraded('c', { kind: 'refused', refusal: { kind: 'bomb', path: 'a.zip', mostRatio: 100 } }),
]
const plainly = { pseudonyms: false, renderHtml: renderTitle }

function renderTitle({ assignment }: ClassReport): string {
  return `<h1>${assignment.title}</h1>`
}

it('writes the class as JSON that its schema accepts, as a page and as a table', async () => {
  await inFolder(async (path) => {
    layClass(path, students)
    const report = await writeClass(path, plainly)
    const folder = classFolder(path)
    const written: unknown = JSON.parse(readFileSync(folder.json, 'utf8'))
    expect(written).toEqual(report)
    expect(validateClass(written)).toBe(true)
    expect(readFileSync(folder.html, 'utf8')).toBe('<h1>The stages of attention</h1>')
    expect(readFileSync(folder.grades, 'utf8').split('\r\n')).toHaveLength(students.length + 2)
  })
})

it('the schema is closed: what it does not know is refused', async () => {
  await inFolder(async (path) => {
    layClass(path, students)
    const report = await writeClass(path, plainly)
    expect(validateClass({ ...report, extra: 1 })).toBe(false)
    expect(validateClass({ ...report, marks: { ...report.marks, extra: 1 } })).toBe(false)
    const [first] = report.students
    expect(validateClass({ ...report, students: [{ ...first, email: 'a@x.org' }] })).toBe(false)
  })
})

it('a class of nobody, and of nobody who was graded, is a class as well', async () => {
  for (const few of [[], students.slice(1)]) {
    await inFolder(async (path) => {
      layClass(path, few)
      const report = await writeClass(path, plainly)
      expect(report.marks).toBeNull()
      expect(report.counts.students).toBe(few.length)
      expect(report.vectors).toEqual({ failedByAll: [], passedByAll: [], failures: [] })
    })
  }
})

it('where a file cannot be put, the others are whole, nothing half-written is left, and it is a fault', async () => {
  await inFolder(async (path) => {
    layClass(path, students)
    mkdirSync(classFolder(path).html)
    await expect(writeClass(path, plainly)).rejects.toMatchObject({ code: 'output-unwritable' })
    expect(validateClass(JSON.parse(readFileSync(classFolder(path).json, 'utf8')))).toBe(true)
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

it('a class with a student whose result is missing is refused, and names the file', async () => {
  await inFolder(async (path) => {
    layClass(path, [{ record: graded('a', madeReport()).record, report: null }])
    await expect(writeClass(path, plainly)).rejects.toMatchObject({
      code: 'class-invalid',
      message: expect.stringContaining('result.json'),
    })
  })
})
