/**
 * Authority on Blackboard's names: `<assignment>_<username>_attempt_<time>_<file>`, and a `.txt` with what was typed. Both the
 * assignment and a username may hold underscores; the assignment is what all names begin with.
 */
import { collect } from '../collect.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'
import { sharedPrefix } from '../shared-prefix.ts'

const SHAPE = /^(?<head>[^/]+?)_attempt_(?<attempt>\d{4}(?:-\d\d){5})(?:_(?<file>[^/]+)|(?<typed>\.txt))$/su

export function readBlackboard(paths: readonly string[]): Reading {
  const heads = new Set(paths.flatMap((path) => SHAPE.exec(path)?.groups?.['head'] ?? []))
  const shared = sharedPrefix([...heads], '_')
  return collect(paths, (path) => {
    const { head = '', attempt = '', file, typed } = SHAPE.exec(path)?.groups ?? {}
    const student = head.slice(heads.size > 1 ? shared.length : head.lastIndexOf('_') + 1)
    if (student === '') return null
    const who = { ...plainWho(student), name: null, platformId: student }
    return { path, inside: file ?? `text${typed}`, who, late: false, attempt, remark: null }
  })
}
