/** Authority on writing an assignment's test vectors, bit for bit the same each time. */
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import type { Oracle, Specimen } from '../domain/oracle.ts'
import { certify } from '../judge/certify.ts'
import { expandRecipe, isRecipe } from '../load/expand-recipe.ts'
import { findAssignments } from '../load/find-assignment.ts'
import { formatVectors } from '../load/format-vectors.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { loadOracle } from '../load/load-oracle.ts'
import { makeFolder } from '../load/make-folder.ts'
import { unwritable } from '../load/unwritable.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import type { Context, ExitCode } from './context.ts'

type Asked = {
  readonly assignments: string
  readonly assignment: string | undefined
  readonly check: boolean
}

export async function makeVectors(
  { assignments, assignment, check }: Asked,
  { say }: Context,
): Promise<ExitCode> {
  const folders = await findAssignments(assignment, resolve(assignments))
  const stale: string[] = []
  for (const folder of folders) {
    const { stages } = await loadManifest(folder)
    if (stages === undefined) say(`none       ${folder}  (a quiz has questions, and no test vectors)\n`)
    for (const made of stages === undefined ? [] : await vectorsOf(folder, stages)) {
      const same = (await readFile(made.path, 'utf8').catch(() => null)) === made.text
      if (!same && check) stale.push(made.path)
      if (!same && !check) write(made)
      say(
        `${same ? 'unchanged' : check ? 'differs' : 'written'}  ${made.path}  (${made.count} test vectors)\n`,
      )
    }
  }
  if (stale.length === 0) return 0
  throw new Fault(
    'vectors-differ',
    `These files are not what the oracle makes: ${stale.join(', ')}.`,
    'Run "npm run vectors" without --check, and review what it changes.',
  )
}

type Made = { readonly path: string; readonly text: string; readonly count: number }

async function vectorsOf(
  folder: string,
  stages: readonly { readonly id: string }[],
): Promise<readonly Made[]> {
  const oracle = await loadOracle(folder)
  return stages.map(({ id }) => {
    const specimens = oracle.specimens.filter(({ stage }) => stage === id)
    const text = formatVectors(
      id,
      specimens.map((specimen) => ({ specimen, vector: certifySpecimen(specimen, oracle) })),
    )
    return { path: join(folder, 'vectors', `${id}.json`), text, count: specimens.length }
  })
}

function certifySpecimen(specimen: Specimen, oracle: Oracle) {
  const inputs = specimen.inputs.map((input) => (isRecipe(input) ? expandRecipe(input) : input))
  return certify(specimen, inputs, oracle)
}

function write({ path, text }: Made): void {
  try {
    makeFolder(dirname(path))
    writeFileWhole(path, text)
  } catch (cause) {
    throw unwritable({
      what: `${path} cannot be written`,
      cause,
      elsewhere: 'Work on a copy of the assignments that you may write to: --assignments DIR.',
    })
  }
}
