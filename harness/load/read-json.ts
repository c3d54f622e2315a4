/** Authority on reading a JSON file that a schema describes: what it says, or a fault that names the place and the cure. */
import { readFile } from 'node:fs/promises'
import type { Validator } from './validator.ts'
import { Fault, type FaultCode } from '../domain/fault.ts'
import { explainInvalid } from './explain-invalid.ts'

export async function readJson<T>(file: string, validate: Validator<T>, code: FaultCode): Promise<T> {
  const data = parse(file, await read(file, code), code)
  if (validate(data)) return data
  throw new Fault(
    code,
    `${file} is not as it should be. ${explainInvalid(data, validate.errors ?? [])}`,
    CURE,
  )
}

const CURE =
  'Correct the file at that place; the handout of its format is the schema in harness/load/schemas.'

async function read(file: string, code: FaultCode): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Fault(
      code,
      `${file} cannot be read (${reasonOf(cause)}).`,
      'Check that the file exists and that you may read it.',
      { cause },
    )
  }
}

function parse(file: string, text: string, code: FaultCode): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(
      code,
      `${file} is not JSON: ${cause instanceof Error ? cause.message : 'it cannot be parsed'}.`,
      'Look for a missing comma or quotation mark near that place.',
      { cause },
    )
  }
}

/** The system's word for why a file operation failed: ENOENT, EACCES … */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'for a reason unknown'
}
