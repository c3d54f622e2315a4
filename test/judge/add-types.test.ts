import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import type { TypeCheck, TypeProblem } from '../../harness/domain/type-check.ts'
import { addTypes, waitsForTypes } from '../../harness/judge/add-types.ts'
import { allRight, missingExport, noScale, notLoaded } from '../render/reports.ts'

const problem = (line: number): TypeProblem => ({
  at: { file: 'attention.ts', line, column: 1 },
  code: 'TS2322',
  message: 'no',
  source: { before: '', after: 'x' },
})

const checked = (...problems: readonly TypeProblem[]): Extract<TypeCheck, { kind: 'checked' }> => ({
  kind: 'checked',
  problems,
  found: problems.length,
  unexported: [],
})

const withCost = (cost: number) => ({ typeCheck: { cost, limitMs: 10_000 }, passMark: 60 })
const inShort = ({ earned, passed, typeCost, firstWrongStage }: Report) => ({
  earned,
  passed,
  typeCost,
  firstWrongStage,
})

describe('type errors', () => {
  it('cost nothing unless the assignment says so', () => {
    const report = addTypes(noScale, checked(problem(1)), withCost(0))
    expect(inShort(report)).toEqual({ earned: 85, passed: true, typeCost: 0, firstWrongStage: 'scale' })
    expect(report.typeCheck).toEqual(checked(problem(1)))
    expect(report.stages).toEqual(noScale.stages)
  })

  it('cost once, however many there are', () => {
    const report = addTypes(noScale, checked(problem(1), problem(2)), withCost(5.5))
    expect(inShort(report)).toEqual({ earned: 79.5, passed: true, typeCost: 5.5, firstWrongStage: 'scale' })
  })

  it('can cost the pass, and are still no wrong stage', () => {
    const report = addTypes(allRight, checked(problem(1)), withCost(41))
    expect(inShort(report)).toEqual({ earned: 59, passed: false, typeCost: 41, firstWrongStage: null })
  })

  it('never cost more than there is', () => {
    const poor: Report = { ...noScale, earned: 3, passed: false }
    expect(addTypes(poor, checked(problem(1)), withCost(5))).toMatchObject({ earned: 0, typeCost: 3 })
  })

  it.each<[string, TypeCheck | null]>([
    ['there are none', checked()],
    ['the compiler was late', { kind: 'not-checked', because: 'late', limitMs: 10 }],
    ['there is no compiler', { kind: 'not-checked', because: 'no-compiler', limitMs: 10 }],
    ['nobody asked', null],
  ])('cost nothing where %s', (_, check) => {
    expect(addTypes(noScale, check, withCost(5))).toEqual({ ...noScale, typeCheck: check })
  })

  it('are not told a second time where they kept the module from loading', () => {
    const at = { file: 'attention.ts', line: 2, column: 5 }
    const report = notLoaded({ kind: 'import', specifier: 'fs', at, message: 'no' })
    expect(addTypes(report, checked(problem(2), problem(7)), withCost(0)).typeCheck).toEqual(
      checked(problem(7)),
    )
  })
})

describe('a report is told at once', () => {
  it('unless its marks depend on the compiler, or where a missing stage is', () => {
    expect(waitsForTypes(noScale, withCost(0))).toBe(false)
    expect(waitsForTypes(noScale, withCost(5))).toBe(true)
    expect(waitsForTypes(missingExport, withCost(0))).toBe(true)
  })

  it('and says where that stage is once the compiler knows', () => {
    const check = { ...checked(), unexported: [{ name: 'causalMask', as: null }] }
    const stages = addTypes(missingExport, check, withCost(0)).stages
    expect(JSON.stringify(stages)).toContain('"meant":{"kind":"not-exported"}')
  })
})
