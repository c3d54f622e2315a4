/** Authority on Gradescope's export: one folder for each submission, and a list of whose they are beside them. */
import { collect } from '../collect.ts'
import type { GradescopeSubmission } from '../gradescope-metadata.ts'
import type { Key, Reading, Who } from '../reading.ts'

export const METADATA = 'submission_metadata.yml'

export function readGradescope(
  paths: readonly string[],
  metadata: ReadonlyMap<string, GradescopeSubmission>,
): Reading {
  const folders = new Set(paths.map(folderOf))
  const listed = [...metadata.keys()].filter((folder) => !folders.has(folder))
  const shared = sharedNumbers([...metadata.values()])
  const remarks = listed.map((folder) => `${METADATA} lists ${folder}, and no file of it is there.`)
  return collect(
    paths.filter((path) => path !== METADATA),
    (path) => {
      const folder = folderOf(path)
      if (!/^submission_\d+$/.test(folder)) return null
      const submission = metadata.get(folder)
      return {
        path,
        inside: path.slice(folder.length + 1),
        who: whoOf(folder.slice('submission_'.length), withoutNumbers(submission, shared)),
        late: false,
        attempt: submission?.createdAt ?? null,
        remark: submission === undefined ? `${METADATA} does not say whose ${folder} is.` : null,
      }
    },
    remarks.toSorted(),
  )
}

function folderOf(path: string): string {
  const at = path.indexOf('/')
  return at < 0 ? '' : path.slice(0, at)
}

type Submitter = GradescopeSubmission['submitters'][number]

/** A number of several people is a word for none, such as "N/A", or a slip: nobody is known by it. */
function sharedNumbers(all: readonly GradescopeSubmission[]): ReadonlySet<string> {
  const people = new Map<string, Set<string>>()
  for (const { sid, name, email } of all.flatMap(({ submitters }) => submitters)) {
    if (sid !== null) people.set(sid, (people.get(sid) ?? new Set()).add(JSON.stringify([name, email])))
  }
  return new Set([...people].flatMap(([sid, { size }]) => (size > 1 ? [sid] : [])))
}

function withoutNumbers(
  submission: GradescopeSubmission | undefined,
  shared: ReadonlySet<string>,
): GradescopeSubmission | undefined {
  if (submission === undefined) return undefined
  const submitters = submission.submitters.map((one) =>
    one.sid !== null && shared.has(one.sid) ? { ...one, sid: null } : one,
  )
  return { ...submission, submitters }
}

function whoOf(number: string, submission: GradescopeSubmission | undefined): Who {
  const submitters = submission?.submitters ?? []
  const [first] = submitters
  const single = submitters.length === 1 ? first : undefined
  const names = submitters.map(({ name, email }) => name ?? email ?? 'somebody')
  return {
    // One who handed in twice is one; a group is known by its submission.
    handle: single?.sid ?? single?.email ?? `submission-${number}`,
    name: submitters.length > 1 ? names.join(', ') : (single?.name ?? null),
    email: single?.email ?? null,
    section: null,
    platformId: number,
    alsoKnownAs: sidOf(single),
    members:
      submitters.length > 1
        ? submitters.map((one) => ({
            name: one.name,
            email: one.email,
            alsoKnownAs: sidOf(one),
            keys: keysOf(one),
          }))
        : [],
    keys: [{ by: 'submission', value: number }, ...keysOf(single)],
  }
}

function sidOf(submitter: Submitter | undefined): Readonly<Record<string, string>> {
  return submitter?.sid == null ? {} : { sid: submitter.sid }
}

function keysOf(submitter: Submitter | undefined): readonly Key[] {
  if (submitter === undefined) return []
  const { sid, email, name } = submitter
  return [
    ...(sid === null ? [] : [{ by: 'id', value: sid } as const, { by: 'plain', value: sid } as const]),
    ...(email === null ? [] : [{ by: 'email', value: email } as const]),
    ...(name === null ? [] : [{ by: 'name', value: name } as const]),
  ]
}
