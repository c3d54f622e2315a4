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

/** Null: everything as the style has it, without a mistake. */
export async function gradeStyle(
  style: string,
  mistake: Pick<Misconception, 'id' | 'stage'> | null,
): Promise<Report> {
  const place = await mkdtemp(join(tmpdir(), 'followthrough-style-'))
  try {
    await cp(join(folder, style), place, { recursive: true })
    await writeFile(join(place, 'attention.ts'), entryOf(mistake))
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

/** The mistaken stage takes the right one's place, and the composition is made of what is there. */
function entryOf(mistake: Pick<Misconception, 'id' | 'stage'> | null): string {
  const lines = [`import * as right from './stages.ts'`, `import { compose } from './compose.ts'`]
  if (mistake !== null) lines.push(`import { mistakes } from './mistakes/${kebab(mistake.stage)}.ts'`)
  const wrong = mistake === null ? 'undefined' : `mistakes[${JSON.stringify(mistake.id)}]`
  for (const stage of ORDINARY) {
    lines.push(`export const ${stage} = ${mistake?.stage === stage ? wrong : `right.${stage}`}`)
  }
  const composed = `compose({ ${ORDINARY.join(', ')} })`
  lines.push(`export const attention = ${mistake?.stage === 'attention' ? wrong : composed}`)
  return `${lines.join('\n')}\n`
}

function kebab(stage: string): string {
  return stage.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
