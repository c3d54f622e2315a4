/** What goes back to Canvas, held against the gradebook that came from it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { importToCanvas } from '../../exchange/gradebooks/canvas-import.ts'
import { runCli } from '../../support/run-cli.ts'
import { marksOf, tableOf, type GradedClass } from './graded-class.ts'

const COLUMN = 'Attention stages (70101)'

export function describeBackToCanvas(graded: () => GradedClass): void {
  describe('back to Canvas', () => {
    it('finds the column by the title of the assignment, and says which it is', async () => {
      const { stderr } = await filled(graded())
      expect(stderr).toContain(`55 marks in the column "${COLUMN}"`)
    })

    it('everybody who was graded is in it with their mark, and nobody else', async () => {
      const { text, stderr } = await filled(graded())
      const given = new Map(tableOf(text).map((row) => [row['ID'], Number(row[COLUMN])]))
      const expected = marksOf(graded())
      expect(new Set(given.keys())).toEqual(new Set(expected.keys()))
      expect(differing(given, expected)).toEqual([])
      expect(stderr).not.toMatch(/Not found|Not told apart/)
    })

    it('says of everybody else why they are not', async () => {
      const { stderr } = await filled(graded())
      expect(stderr).toContain('3 students who handed in nothing: Naima Abdi, 中村 太郎, Yusuf Not.')
      expect(stderr).toContain('2 students without the module: Precious Okafor, Quynh Tran.')
    })

    it('every cell is as it came but for the marks of this one assignment', async () => {
      const before: string[][] = parse(readFileSync(graded().canvasGradebook))
      const [heading, ...rows]: string[][] = parse((await filled(graded())).text)
      const kept = before.map((row) => row.slice(0, 5))
      expect(heading).toEqual([...(kept[0] ?? []), COLUMN])
      expect(rows.length).toBe(55)
      expect(
        rows.filter((row) => !kept.some((one) => one.join('\n') === row.slice(0, 5).join('\n'))),
      ).toEqual([])
      expect(rows.filter((row) => row.length !== 6 || row[5] === '')).toEqual([])
    })

    it('Canvas would change those marks, and erase nothing', async () => {
      const { text } = await filled(graded())
      const { changes, ...rest } = importToCanvas(text, readFileSync(graded().canvasGradebook, 'utf8'))
      expect(rest).toEqual({ assignments: [COLUMN], setsPoints: false })
      const given = new Map(Object.entries(changes).map(([id, mark]) => [id, Number(mark)]))
      expect(differing(given, marksOf(graded()))).toEqual([])
      expect(given.size).toBe(55)
    })

    it('takes what a spreadsheet program saved: semicolons, a mark at the start, Windows lines', async () => {
      const rows: string[][] = parse(readFileSync(graded().canvasGradebook))
      const saved = stringify(rows, { bom: true, delimiter: ';', record_delimiter: '\r\n' })
      const { text } = await filled(graded(), saved)
      expect(text.startsWith('\ufeffStudent;ID;')).toBe(true)
      const given = new Map(tableOf(text, ';').map((row) => [row['ID'], Number(row[COLUMN])]))
      expect(differing(given, marksOf(graded()))).toEqual([])
    })

    it('refuses the gradebook of another assignment, and says what columns it has', async () => {
      const other = readFileSync(graded().canvasGradebook, 'utf8').replace(COLUMN, 'Essay (9)')
      const { code, stderr } = await filled(graded(), other)
      expect(code).toBe(2)
      expect(stderr).toContain('Give --column with one of these: "Warm-up (70100)", "Essay (9)".')
    })

    it('refuses the gradebook of another course, and says whom it looked for', async () => {
      const other = [
        `Student,ID,SIS User ID,SIS Login ID,Section,${COLUMN}`,
        '    Points Possible,,,,,100.00',
        '"Blue, Zed",7777,S9,zblue,Z,',
        '',
      ]
      const { code, stderr } = await filled(graded(), other.join('\n'))
      expect(code).toBe(2)
      expect(stderr).toContain('Of the 55 students who have a mark nobody is in ')
      expect(stderr).toContain('Check that it is from this course')
    })

    it('refuses Moodle’s worksheet, and says how it begins', async () => {
      const { code, stderr } = await filled(graded(), readFileSync(graded().moodleWorksheet, 'utf8'))
      expect(code).toBe(2)
      expect(stderr).toContain('is no gradebook of Canvas')
      expect(stderr).toContain('it begins "Identifier,')
    })
  })
}

async function filled({ out, canvasGradebook }: GradedClass, instead: string | null = null) {
  const [path, other] = [join(out, 'canvas.csv'), join(out, '..', 'other.csv')]
  rmSync(path, { force: true })
  if (instead !== null) writeFileSync(other, instead)
  const gradebook = instead === null ? canvasGradebook : other
  const { code, stderr } = await runCli(['export', out, '--to', 'canvas', '--gradebook', gradebook])
  return { code, stderr, text: existsSync(path) ? readFileSync(path, 'utf8') : '' }
}

/** Gradebooks keep two decimals. */
function differing(given: ReadonlyMap<string | undefined, number>, expected: ReadonlyMap<string, number>) {
  return [...expected].filter(([id, mark]) => Math.abs((given.get(id) ?? Infinity) - mark) > 0.005)
}
