/** What goes back to Moodle, held against the worksheet that came from it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../../exchange/gradebooks/files-in.ts'
import { runCli } from '../../support/run-cli.ts'
import { marksOf, tableOf, type GradedClass } from './graded-class.ts'

export function describeBackToMoodle(graded: () => GradedClass): void {
  describe('back to Moodle', () => {
    it('every row is there, and only the grades and comments of those who were graded are new', async () => {
      const { worksheet } = await filled(graded())
      const before = tableOf(readFileSync(graded().moodleWorksheet, 'utf8'))
      const expected = marksOf(graded())
      expect(worksheet.length).toBe(60)
      for (const [i, row] of worksheet.entries()) {
        const mark = expected.get(numberOf(row))
        const { Grade, 'Feedback comments': comment, ...others } = row
        expect({ ...others, Grade: '', 'Feedback comments': '' }).toEqual(before[i])
        expect(Math.abs(Number(Grade) - (mark ?? 0))).toBeLessThan(0.005)
        expect(Grade === '').toBe(mark === undefined)
        expect(comment?.startsWith('<p>Followthrough: ')).toBe(mark !== undefined)
      }
    })

    it('keeps the bytes of everything else', async () => {
      await filled(graded())
      const [before, after] = [graded().moodleWorksheet, join(graded().out, 'moodle', 'worksheet.csv')].map(
        (path) => readFileSync(path, 'utf8').split('\n'),
      )
      const withoutMark = ['40019', '40021', '40101', '40107', '40119']
      const same = before
        ?.filter((line, i) => line === after?.[i])
        .flatMap((line) => /\d{5}/.exec(line) ?? [])
      expect(same).toEqual(withoutMark)
      expect(after?.[0]).toBe(before?.[0])
    })

    it('each report is in the folder of the participant whose it is', async () => {
      const { files, stderr } = await filled(graded())
      const { out, students } = graded()
      const expected = students
        .filter(({ marks }) => marks !== null)
        .map(({ id, idInForm }) => [idInForm, readFileSync(join(out, 'students', id, 'report.html'), 'utf8')])
      expect(files.map(([path, text]) => [participantOf(path), text])).toEqual(expected)
      expect(stderr).not.toMatch(/Not found|Not told apart/)
    })

    it('the folders are called as in the download, so that Moodle takes them', async () => {
      const { files } = await filled(graded())
      const download = await filesIn(graded().intake)
      const folders = new Set(download.map(([path]) => folderOf(path).replace('_assignsubmission_', '_')))
      const strange = files.filter(([path]) => !folders.has(folderOf(path).replace('_assignfeedback_', '_')))
      expect(strange.map(([path]) => path)).toEqual([])
    })

    it('nobody is told of anybody else, nor what only the instructor knows', async () => {
      const { files } = await filled(graded())
      const { students } = graded()
      const told = files.filter(([, text]) =>
        students.some(({ id }) => text.includes(`(${id})`) || text.includes(`${id}@example.edu`)),
      )
      expect(told.map(([path]) => path)).toEqual([])
    })

    it('refuses the worksheet of another course, and says whom it looked for', async () => {
      const other = join(graded().out, '..', 'other.csv')
      writeFileSync(other, 'Identifier,"Full name",Grade,"Maximum grade"\n"Participant 7",Zed,,100.00\n')
      const ran = await runCli(['export', graded().out, '--to', 'moodle', '--worksheet', other])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain('Of the 55 students who have a mark nobody is in ')
    })
  })
}

async function filled({ out, moodleWorksheet }: GradedClass) {
  const folder = join(out, 'moodle')
  const words = ['--worksheet', moodleWorksheet, '--out', folder]
  const { stderr } = await runCli(['export', out, '--to', 'moodle', ...words])
  return {
    stderr,
    worksheet: tableOf(readFileSync(join(folder, 'worksheet.csv'), 'utf8')),
    files: await filesIn(join(folder, 'feedback.zip')),
  }
}

function numberOf(row: Readonly<Record<string, string>>): string {
  return (row['Identifier'] ?? '').replace('Participant ', '')
}

function participantOf(path: string): string {
  return /_(\d+)_assignfeedback_file\/report\.html$/.exec(path)?.[1] ?? path
}

/** Letters with their marks are the same, together or apart: Moodle goes by the number. */
function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/')).normalize('NFC')
}
