/** A submission put together from one style's right stages and one of its mistakes, and graded by the real harness. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Misconception } from '../../harness/domain/oracle.ts'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment01 } from '../support/assignment-01.ts'

const folder = join(packageRoot, 'test/diagnosis/styles')

export const styles: readonly string[] = readdirSync(folder).toSorted()

const ORDINARY = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum'] as const

type Mistake = Pick<Misconception, 'id' | 'stage'>

/** `mistakes` are at most one for each stage; without any, everything is right. */
export async function gradeStyle(style: string, mistakes: readonly Mistake[]): Promise<Report> {
  const place = await mkdtemp(join(tmpdir(), 'followthrough-style-'))
  try {
    await cp(join(folder, style), place, { recursive: true })
    await writeFile(join(place, 'attention.ts'), entryOf(mistakes))
    const sandbox = await openSandbox({ entryPath: join(place, 'attention.ts'), limits: assignment01.limits })
    try {
      return (await gradeSubmission(assignment01, sandbox)).report
    } finally {
      await sandbox.close()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** The mistaken stages take the right ones' places, and the composition is made of what is there. */
function entryOf(mistakes: readonly Mistake[]): string {
  const wrong = new Map(mistakes.map(({ stage, id }) => [stage, `${stage}Mistakes[${JSON.stringify(id)}]`]))
  const imports = mistakes.map(
    ({ stage }) => `import { mistakes as ${stage}Mistakes } from './mistakes/${kebab(stage)}.ts'`,
  )
  const stages = ORDINARY.map((stage) => `export const ${stage} = ${wrong.get(stage) ?? `right.${stage}`}`)
  const composed = wrong.get('attention') ?? `compose({ ${ORDINARY.join(', ')} })`
  return [
    `import * as right from './stages.ts'`,
    `import { compose } from './compose.ts'`,
    ...imports,
    ...stages,
    `export const attention = ${composed}`,
    '',
  ].join('\n')
}

function kebab(stage: string): string {
  return stage.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
