/** A GitHub workflow as it is written, as far as the tests look at it. */
import { parse } from 'yaml'

export type Step = {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

export type Job = {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, string>> }
  readonly steps: readonly Step[]
}

export type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

export function readWorkflow(text: string): Workflow {
  // Any shape but this one fails in the tests that look at it.
  const workflow: Workflow = parse(text)
  return workflow
}

export function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

export function scriptsOf(workflow: Workflow): readonly string[] {
  return stepsOf(workflow).flatMap(({ run }) => run ?? [])
}
