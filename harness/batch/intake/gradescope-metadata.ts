/**
 * Authority on reading Gradescope's list of submissions. It is a stranger's YAML: every scalar stays a text (a student number
 * keeps its zeros, a tag makes nothing), and references to earlier parts are bounded.
 */
import { parseDocument } from 'yaml'
import { Fault } from '../../domain/fault.ts'

export type GradescopeSubmission = {
  readonly submitters: readonly {
    readonly name: string | null
    readonly sid: string | null
    readonly email: string | null
  }[]
  readonly createdAt: string | null
}

const MOST_BYTES = 32 * 1024 * 1024
const MOST_ALIASES = 100

/** By the name of the submission's folder. */
export function gradescopeMetadata(bytes: Uint8Array): ReadonlyMap<string, GradescopeSubmission> {
  const data = parse(bytes)
  if (!isRecord(data)) throw unreadable('it holds no list of submissions')
  return new Map(Object.entries(data).map(([folder, entry]) => [folder, submissionOf(entry)]))
}

function parse(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_BYTES) throw unreadable('it is larger than 32 MiB')
  const text = new TextDecoder('utf-8').decode(bytes)
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' })
  const [error] = document.errors
  if (error !== undefined) throw unreadable(firstLine(error.message))
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (cause) {
    throw unreadable(cause instanceof Error ? firstLine(cause.message) : 'it cannot be parsed')
  }
}

function submissionOf(entry: unknown): GradescopeSubmission {
  const submitters = isRecord(entry) ? entry[':submitters'] : null
  return {
    submitters: (Array.isArray(submitters) ? submitters.filter(isRecord) : []).map((one) => ({
      name: textOf(one[':name']),
      sid: textOf(one[':sid']),
      email: textOf(one[':email']),
    })),
    createdAt: isRecord(entry) ? textOf(entry[':created_at']) : null,
  }
}

/** YAML spells "nothing" as a text, where every scalar is one. */
function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return ['', '~', 'null'].includes(text.toLowerCase()) ? null : text
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}

function unreadable(why: string): Fault {
  return new Fault(
    'intake-unreadable',
    `submission_metadata.yml cannot be read: ${why}.`,
    'Download the export once more from Gradescope, or give the folders alone with --form folders.',
  )
}
