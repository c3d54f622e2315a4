/** Authority on joining the shards of one class: only those that belong together, all of them, and each once. */
import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import { classFolder, type ClassFolder } from '../load/class-folder.ts'
import { readRun, recordedIds } from '../load/read-class.ts'
import { orUnwritable } from '../load/unwritable.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import { writeJson } from '../render/write-json.ts'
import { holdFolder } from './hold-folder.ts'
import { makeClassFolders } from './keep-student.ts'
import { joinTimes } from './note-time.ts'
import { isInShard } from './shard.ts'

type Part = { readonly path: string; readonly run: ClassRun; readonly ids: readonly string[] }

/** Everything of the class in `out` but what is said of it as a whole. */
export async function mergeClasses(paths: readonly string[], out: string): Promise<ClassRun> {
  const parts = await Promise.all(
    paths.map(async (path) => ({ path, run: await readRun(path), ids: await recordedIds(path) })),
  )
  const run = joinRuns(parts)
  const folder = classFolder(out)
  const held = holdFolder(folder)
  try {
    refuseFilled(out)
    const elsewhere = 'Give a folder with more room: --out DIR.'
    await orUnwritable({ what: `The class cannot be written to ${out}`, elsewhere }, () => {
      const whole = classFolder(held.workplace)
      gather(parts, whole)
      // All of it at once, so that a merge that was ended on the way can be begun again.
      for (const name of readdirSync(whole.path)) renameSync(join(whole.path, name), join(out, name))
      writeFileWhole(folder.run, writeJson(run))
    })
  } finally {
    held.release()
  }
  return run
}

function gather(parts: readonly Part[], whole: ClassFolder): void {
  makeClassFolders(whole)
  const folders = parts.map(({ path }) => classFolder(path))
  for (const part of folders) {
    for (const kind of ['records', 'students', 'withheld'] as const) {
      // A folder with nothing in it does not come through a CI's artifacts.
      if (existsSync(part[kind])) cpSync(part[kind], whole[kind], { recursive: true })
    }
  }
  joinTimes(
    folders.map(({ times }) => times),
    whole.times,
  )
}

function joinRuns(parts: readonly Part[]): ClassRun {
  const [first] = parts
  if (first === undefined) throw new Fault('usage', 'No shards were given to merge.', 'Give their folders.')
  for (const part of parts) refuseOther(first, part)
  const numbers = parts.map(({ run }) => run.shard?.index)
  const of = first.run.shard?.of ?? 0
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !numbers.includes(index))
  if (missing.length > 0 || parts.length !== of) {
    throw new Fault(
      'class-differs',
      missing.length > 0
        ? `The class is in ${of} shards, and ${missing.map((index) => `${index}/${of}`).join(', ')} is not among the folders given.`
        : `The class is in ${of} shards, and ${parts.length} folders were given.`,
      'Give the folder of each shard once.',
    )
  }
  for (const { path, run, ids } of parts) {
    const stranger = ids.find((id) => !isInShard(id, run.shard))
    if (stranger !== undefined) {
      throw new Fault(
        'class-differs',
        `${path} holds the results of ${stranger}, who is in another shard.`,
        'Empty that folder and run the "batch" of its shard again.',
      )
    }
  }
  const recorded = parts.reduce((sum, { ids }) => sum + ids.length, 0)
  if (recorded !== first.run.students) {
    throw new Fault(
      'class-differs',
      `The class has ${first.run.students} students, and the shards hold ${recorded}.`,
      'Run the same "batch" of each shard again; what is done is not done twice.',
    )
  }
  return { ...first.run, shard: null }
}

/** Shards of one run agree in everything but their number. */
function refuseOther(first: Part, { path, run }: Part): void {
  if (run.shard === null) {
    throw new Fault(
      'class-differs',
      `${path} holds a whole class and no shard.`,
      'Nothing has to be merged with it; shards are made by "batch --shard i/n".',
    )
  }
  const of = first.run.shard?.of
  const differences = [
    ...(run.assignment.id === first.run.assignment.id ? [] : ['the assignment']),
    ...(run.basis.assignment === first.run.basis.assignment ? [] : ["the assignment's files"]),
    ...(run.basis.harness === first.run.basis.harness ? [] : ['the version of Followthrough']),
    ...(run.basis.seed === first.run.basis.seed ? [] : ['the seed']),
    ...(run.basis.options === first.run.basis.options ? [] : ['the options or the level of isolation']),
    ...(run.roster === first.run.roster ? [] : ['the roster']),
    ...(run.shard.of === of ? [] : ['the number of shards']),
    ...(isDeepStrictEqual(run.intake, first.run.intake) ? [] : ['what was handed in']),
  ]
  if (differences.length === 0 && isDeepStrictEqual({ ...run, shard: null }, { ...first.run, shard: null }))
    return
  throw new Fault(
    'class-differs',
    `${path} and ${first.path} are no shards of one run: ${differences.join(', ') || 'their options'} differ.`,
    'Grade both with the same files, options, seed and version, and merge again.',
  )
}

/** What is there already is not mixed with it. */
function refuseFilled(out: string): void {
  const [first] = readdirSync(out).filter((name) => !name.startsWith('.unfinished'))
  if (first === undefined) return
  throw new Fault(
    'output-unwritable',
    `${out} holds something already (${first}), and a class is merged into an empty folder.`,
    'Give a folder that is not there yet: --out DIR.',
  )
}
