/** Authority on whether every handout tells its reader what the assignment's own files say: names, points, commands, links. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AssignmentFile } from '#generated/schemas.js'
import { listAssignments, ownAssignments } from '../../harness/load/find-assignment.ts'
import { loadManifest } from '../../harness/load/load-assignment.ts'

type StageFile = NonNullable<AssignmentFile['stages']>[number]

const folders = await listAssignments(ownAssignments)

const handouts = await Promise.all(
  folders.map(async (folder) => {
    const path = join(ownAssignments, folder)
    const manifest = await loadManifest(path)
    const { id, module } = manifest
    const text = readFileSync(join(path, 'README.md'), 'utf8')
    return { folder, number: folder.slice(0, 2), path, id, module, stages: stagesOf(manifest), text }
  }),
)

describe.each(handouts)('the handout of $folder', ({ folder, number, path, id, module, text }) => {
  it('is about the folder of its name', () => {
    expect(folder).toBe(`${number}-${id}`)
    expect(text).toMatch(new RegExp(`^# ${number} `))
  })

  it('says where the work lies, and how it is started and graded', () => {
    expect(text).toContain(`work/${id}/${module}`)
    expect(text).toMatch(new RegExp(`^npm start -- ${number}\\b`, 'm'))
    expect(text).toMatch(new RegExp(`^npm run grade -- ${number}\\b`, 'm'))
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

  it('links to files that there are, and to headings that they have', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !leadsSomewhere(path, link))).toEqual([])
  })
})

const withStages = handouts.filter(({ stages }) => stages.length > 0)

describe.each(withStages)('what is to be written for $folder', ({ path, module, stages, text }) => {
  it('goes into the file that the handout, the starter and the solution name', () => {
    expect(text).toContain(`One file, \`${module}\``)
    expect(existsSync(join(path, 'starter', module))).toBe(true)
    expect(existsSync(join(path, 'solution', module))).toBe(true)
  })

  it('is listed, every stage with its call and its points, and they are 100 in all', () => {
    const missing = stages.filter(({ call, points }) => !hasRow(text, call, points))
    expect(missing.map(({ call, points }) => `${call}: ${points}`)).toEqual([])
    expect(stages.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  })
})

describe('the handouts', () => {
  it('are of several assignments with stages', () => {
    expect(withStages.length).toBeGreaterThan(1)
  })
})

/** A quiz has a bank of questions in place of stages. */
function stagesOf({ stages }: { readonly stages?: readonly StageFile[] }): readonly StageFile[] {
  return stages ?? []
}

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
