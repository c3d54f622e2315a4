/** Authority on Blackboard's names: `<assignment>_<username>_attempt_<time>_<file>`, and a `.txt` with what was typed. */
import { collect } from '../collect.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'

const SHAPE =
  /^(?:[^/]*_)?(?<student>[^_/]+)_attempt_(?<attempt>\d{4}(?:-\d\d){5})(?:_(?<file>[^/]+)|(?<typed>\.txt))$/su

export function readBlackboard(paths: readonly string[]): Reading {
  return collect(paths, (path) => {
    const { student = '', attempt = '', file, typed } = SHAPE.exec(path)?.groups ?? {}
    if (student === '') return null
    const who = { ...plainWho(student), name: null, platformId: student }
    return { path, inside: file ?? `text${typed}`, who, late: false, attempt, remark: null }
  })
}
