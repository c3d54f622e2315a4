/**
 * Authority on times.csv: when each submission was graded and how long that took, in the order in which it happened. Two runs
 * of the same class differ in this file and in no other, so nothing else is made of it.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Answer } from './task.ts'

const HEAD = 'student,graded_at,seconds,outcome,isolation\n'

export function noteTime(file: string, id: string, answer: Answer, tookMs: number): void {
  const seconds = (tookMs / 1000).toFixed(3)
  const isolation = answer.kind === 'graded' ? answer.isolation : ''
  // Ids are names of folders, so none of this needs quotes.
  const line = `${id},${new Date().toISOString()},${seconds},${answer.kind},${isolation}\n`
  appendFileSync(file, existsSync(file) ? line : HEAD + line)
}

/** Those of the shards, one after the other. */
export function joinTimes(files: readonly string[], into: string): void {
  const lines = files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').slice(HEAD.length))
  writeFileSync(into, HEAD + lines.join(''))
}
