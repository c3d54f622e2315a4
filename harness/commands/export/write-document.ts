/** Authority on writing what another system reads: only what is as its format wants it, and whole or not at all. */
import { dirname } from 'node:path'
import type { Json } from '../../domain/wire.ts'
import { explainInvalid } from '../../load/explain-invalid.ts'
import { makeFolder } from '../../load/make-folder.ts'
import { unwritable } from '../../load/unwritable.ts'
import type { Validator } from '../../load/validator.ts'
import { writeFileWhole } from '../../load/write-file-whole.ts'
import { writeJson } from '../../render/write-json.ts'

export function writeDocument<T extends Json>(path: string, document: T, validate: Validator<T>): void {
  const data: unknown = document
  if (!validate(data)) {
    throw new Error(
      `${path} would not be as its format wants: ${explainInvalid(data, validate.errors ?? [])}`,
    )
  }
  writeText(path, writeJson(document))
}

export function writeText(path: string, text: string): void {
  try {
    makeFolder(dirname(path))
    writeFileWhole(path, text)
  } catch (cause) {
    const elsewhere = 'Give a place that you may write to: --out PATH.'
    throw unwritable({ what: `${path} cannot be written`, cause, elsewhere })
  }
}
