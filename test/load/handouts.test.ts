/** Authority on whether every handout tells its reader what the assignment's own files say: names, points, commands, links. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listAssignments, ownAssignments } from '../../harness/load/find-assignment.ts'
import { loadManifest } from '../../harness/load/load-assignment.ts'
import { isQuiz } from '../../harness/load/load-quiz.ts'
import { possibleIn } from '../../harness/load/possible-in.ts'

const folders = await listAssignments(ownAssignments)

const handouts = await Promise.all(
  folders.map(async (folder) => ({
    folder,
    number: folder.slice(0, 2),
    path: join(ownAssignments, folder),
    manifest: await loadManifest(join(ownAssignments, folder)),
    text: readFileSync(join(ownAssignments, folder, 'README.md'), 'utf8'),
  })),
)

describe.each(handouts)('the handout of $folder', ({ folder, number, path, manifest, text }) => {
  it('is about the folder of its name', () => {
    expect(folder).toBe(`${number}-${manifest.id}`)
    expect(text).toMatch(new RegExp(`^# ${number} `))
  })

  it('says where the work lies, and how it is started and graded', () => {
    expect(text).toContain(`npm start -- ${number} `)
    expect(text).toContain(`work/${manifest.id}/${manifest.module}`)
    expect(text).toContain(`npm run grade -- ${number} `)
  })

  it('gives no command for another assignment', () => {
    const numbers = [...text.matchAll(/npm (?:start|run \w+) -- (\d+)/g)].map(([, named]) => named)
    expect(new Set(numbers)).toEqual(new Set([number]))
  })

  it('tries test vectors that there are', () => {
    const tried = [...text.matchAll(/npm run try -- \d+ (\w+)\/([\w-]+)/g)]
    const missing = tried.filter(
      ([, stage, vector]) => !vectorIds(path, stage).includes(`${stage}/${vector}`),
    )
    expect(missing.map(([command]) => command)).toEqual([])
  })

  it('is of an assignment that is worth 100 marks', () => {
    expect(possibleIn(manifest)).toBe(100)
  })

  it('links to files that there are, and to headings that they have', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !leadsSomewhere(path, link))).toEqual([])
  })
})

describe.each(handouts.filter(({ manifest }) => !isQuiz(manifest)))(
  'the handout of $folder',
  ({ path, manifest: { module, stages = [] }, text }) => {
    it('names the file to write, which the starter and the solution have', () => {
      expect(text).toContain(`\`${module}\``)
      expect(existsSync(join(path, 'starter', module))).toBe(true)
      expect(existsSync(join(path, 'solution', module))).toBe(true)
    })

    it('lists every stage with its call and its points', () => {
      const missing = stages.filter(({ call, points }) => !hasRow(text, call, points))
      expect(missing.map(({ call, points }) => `${call}: ${points}`)).toEqual([])
      expect(stages.length).toBeGreaterThan(0)
    })
  },
)

describe.each(handouts.filter(({ manifest }) => isQuiz(manifest)))(
  'the handout of $folder, a quiz',
  ({ manifest: { quiz }, text }) => {
    it('lists every topic', () => {
      const missing = quiz?.topics.filter(({ id }) => !text.includes(`| \`${id}\``))
      expect(missing).toEqual([])
    })
  },
)

describe('the handouts', () => {
  it('are one for each assignment', () => {
    expect(handouts.length).toBeGreaterThan(1)
  })
})

/** A row of a table that has the call in code, and ends with the points. */
function hasRow(text: string, call: string, points: number): boolean {
  return text
    .split('\n')
    .some((line) => line.startsWith('|') && line.includes(`\`${call}\``) && line.endsWith(` ${points} |`))
}

function vectorIds(path: string, stage: string | undefined): readonly string[] {
  const file = join(path, 'vectors', `${stage}.json`)
  if (!existsSync(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(/"id": "([^"]+)"/g)].map(([, id = '']) => id)
}

function leadsSomewhere(path: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const target = file === '' ? join(path, 'README.md') : join(path, file)
  if (!existsSync(target)) return false
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading)
}

/** As they are written in links. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  )
}
