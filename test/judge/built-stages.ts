/** Modules as students write them, in which one stage calls another: whatever the other gets wrong is in both. */
import { join } from 'node:path'
import type { Assignment } from '../../harness/domain/assignment.ts'
import { program, type Oracle, type Program } from '../../harness/domain/oracle.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { loadOracle } from '../../harness/load/load-oracle.ts'
import { packageRoot } from '../../harness/load/package-root.ts'
import type { Module } from './own-stages.ts'

type Numbers = readonly number[]
type Rows = readonly Numbers[]
type Projections = { readonly wq: Rows; readonly wk: Rows; readonly wv: Rows }
type Cache = { readonly keys: Rows; readonly values: Rows }
type Model = Readonly<Record<'tokens' | 'heads' | 'layers' | 'bytesPerScore', number>>

export type Course = { readonly assignment: Assignment; readonly oracle: Oracle }

export async function courseOf(folder: string): Promise<Course> {
  const path = join(packageRoot, 'assignments', folder)
  return { assignment: await loadAssignment(path), oracle: await loadOracle(path) }
}

/** The reference's module with `changes`, and `built` from what is then in it. */
export function moduleOf({ oracle }: Course, changes: Module, build: Build): Module {
  const module: Record<string, Program> = { ...oracle.module(changes) }
  const call: Call = (stage, ...inputs) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as a student's own code, which has types for it
    return module[stage]?.(...(inputs as never[])) as never
  }
  return Object.assign(module, build(call))
}

/** What a stage gives is what whoever calls it takes it for: JavaScript has no types. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
type Call = <Result>(stage: string, ...inputs: readonly unknown[]) => Result
export type Build = (call: Call) => Module

const sum = (xs: Numbers) => xs.reduce((total, x) => total + x, 0)
const dot = (a: Numbers, b: Numbers) => sum(a.map((x, i) => x * (b[i] ?? NaN)))
const columns = (m: Rows) => (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? NaN))
const product = (a: Rows, b: Rows) => a.map((row) => columns(b).map((column) => dot(row, column)))
const scored = (q: Rows, k: Rows) => q.map((x) => k.map((y) => dot(x, y) / Math.sqrt(x.length)))

export const scaling: Build = (call) => ({
  attend: program((query: Numbers, keys: Rows, { scaled }: { readonly scaled: boolean }) => {
    const products = call<Numbers>('dotProducts', query, keys)
    const scores = products.map((x) => (scaled ? x / Math.sqrt(query.length) : x))
    const largest = Math.max(...scores)
    const powers = scores.map((x) => Math.exp(x - largest))
    return powers.map((x) => x / sum(powers))
  }),
  gradientNorm: program((weights: Numbers) => Math.hypot(...call<Rows>('softmaxJacobian', weights).flat())),
})

export const causal: Build = (call) => ({
  causalAttention: program((q: Rows, k: Rows, v: Rows) => {
    const mask = call<Rows>('causalMask', k.length).slice(k.length - q.length)
    return product(call<Rows>('maskedSoftmax', scored(q, k), mask), v)
  }),
  decodeStep: program((cache: Cache, q: Numbers, k: Numbers, v: Numbers) => {
    const [keys, values] = [
      [...cache.keys, k],
      [...cache.values, v],
    ]
    return { output: call<Rows>('causalAttention', [q], keys, values)[0] ?? [], cache: { keys, values } }
  }),
})

export const cross: Build = (call) => ({
  selfAttention: program((x: Rows, weights: Projections) => call<Rows>('crossAttention', x, x, weights)),
  multiHead: program(
    (
      x: Rows,
      context: Rows,
      { heads, wo }: { readonly heads: readonly Projections[]; readonly wo: Rows },
    ) => {
      const outputs = heads.map((head) => call<Rows>('crossAttention', x, context, head))
      return product(
        x.map((_, i) => outputs.flatMap((output) => output[i] ?? [])),
        wo,
      )
    },
  ),
})

export const cost: Build = (call) => ({
  scoreBytes: program(
    ({ bytesPerScore, ...model }: Model) => call<number>('scoreCount', model) * bytesPerScore,
  ),
})
