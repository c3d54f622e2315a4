/** Authority on `--watch`: grade again on every save, with a child that is ready before the save. */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { startChild } from '../sandbox/start-child.ts'
import type { Child } from '../sandbox/start-child.ts'
import { likelyLevel } from '../sandbox/isolation/choose-level.ts'
import type { IsolationLevel } from '../domain/report.ts'
import type { Context } from './context.ts'
import { sayFailure } from './say-failure.ts'

/** Editors write a file in several steps; what comes within this time is one save. */
const ONE_SAVE_MS = 40

/** Until it is interrupted. A grade that fails is said and does not end the watch. */
export async function watchFolder(
  path: string,
  { note }: Context,
  isolation: IsolationLevel | undefined,
  grade: (spare: Child) => Promise<void>,
): Promise<void> {
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  let ready = early(isolation)
  note(`Watching ${folder}; Ctrl-C ends it.\n`)
  for await (const _ of saves(folder)) {
    try {
      await grade(ready)
    } catch (error) {
      await ready.kill()
      note(sayFailure(error))
    }
    ready = early(isolation)
  }
}

function early(isolation: IsolationLevel | undefined): Child {
  return startChild({ level: likelyLevel(isolation) })
}

/** One item for each save, and none for what happens while it is dealt with twice over. */
async function* saves(folder: string): AsyncGenerator<'saved', never> {
  let pending = false
  let wake: (() => void) | null = null
  const watched = new Map<string, FSWatcher>()
  const watchAll = () => {
    for (const one of foldersIn(folder)) {
      if (watched.has(one)) continue
      const watcher = watch(one, () => {
        pending = true
        wake?.()
      })
      // A folder that is gone is no longer watched.
      watcher.on('error', () => watched.delete(one))
      watched.set(one, watcher)
    }
  }
  watchAll()
  try {
    for (;;) {
      if (!pending) await new Promise<void>((resolve) => (wake = resolve))
      await new Promise((resolve) => setTimeout(resolve, ONE_SAVE_MS))
      pending = false
      watchAll()
      yield 'saved'
    }
  } finally {
    for (const watcher of watched.values()) watcher.close()
  }
}

/** Each is watched by itself: a recursive watch on Linux goes by the files, and loses one that an editor puts in another's place. */
function foldersIn(folder: string): readonly string[] {
  const inner = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules`))
  return [folder, ...inner.slice(0, MOST_FOLDERS)]
}

/** A submission is a handful of files; whoever points at a whole disk is served as far as this. */
const MOST_FOLDERS = 100
