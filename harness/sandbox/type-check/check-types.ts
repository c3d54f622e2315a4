/**
 * Authority on asking the TypeScript compiler about a submission, in a process of its own and on copies of its own. Whatever
 * goes wrong here is an answer like any other: no marks wait for it.
 */
import type { TypeCheck } from '../../domain/type-check.ts'
import type { Compiled } from '../compile.ts'
import { tscBinary } from '../tsc-binary.ts'
import { followImports } from './follow-imports.ts'
import { ASKED, makeProject, SUBMISSION, type Project } from './project.ts'
import { readDiagnostics } from './read-diagnostics.ts'
import { readUnexported } from './read-unexported.ts'
import { runTsc } from './run-tsc.ts'
import { sayProblems } from './say-problems.ts'

export type TypeCheckOptions = {
  /** The names that the entry file is asked to export. */
  readonly stages: readonly string[]
  readonly limitMs: number
}

type Running = TypeCheckOptions & { readonly signal: AbortSignal }

export async function checkTypes(compiled: Compiled, options: Running): Promise<TypeCheck> {
  const tsc = tscBinary()
  if (tsc === null) return notChecked('no-compiler', options)
  const project = makeProject(compiled.entry, options.stages)
  if (project === null) return notChecked('no-folder', options)
  try {
    return await checkIn(project, tsc, compiled, options)
  } catch {
    return notChecked('stopped', options)
  } finally {
    await project.remove()
  }
}

async function checkIn(
  project: Project,
  tsc: string,
  { folder, modules }: Compiled,
  options: Running,
): Promise<TypeCheck> {
  const until = performance.now() + options.limitMs
  const sources = new Map([...modules].map(([name, { text }]) => [name, text]))
  for (;;) {
    if (!(await project.write(sources))) return notChecked('no-folder', options)
    const limitMs = until - performance.now()
    if (limitMs <= 0 || options.signal.aborted) return notChecked('late', options)
    const run = await runTsc({ tsc, folder: project.folder, limitMs, signal: options.signal })
    if (run.kind !== 'said') return notChecked(run.kind, options)
    const asked = readDiagnostics(run.output, [ASKED])
    const own = readDiagnostics(
      run.output,
      [...sources.keys()].map((name) => SUBMISSION + name),
    ).map((one) => ({ ...one, file: one.file.slice(SUBMISSION.length) }))
    if (run.hasComplaints && asked.length + own.length === 0) return notChecked('stopped', options)
    const { more, reasons } = await followImports(own, sources, folder)
    if (more.size === 0) {
      const copies = `${project.folder.replaceAll('\\', '/')}/${SUBMISSION}`.replace(/\/$/, '')
      const said = await sayProblems(own, { sources, reasons, copies })
      return { kind: 'checked', ...said, unexported: readUnexported(asked, options.stages) }
    }
    more.forEach((text, name) => sources.set(name, text))
  }
}

function notChecked(
  because: Extract<TypeCheck, { kind: 'not-checked' }>['because'],
  { limitMs }: TypeCheckOptions,
): TypeCheck {
  return { kind: 'not-checked', because, limitMs }
}
