/** A report on one line: the marks, and each stage that is not right with the first thing that was seen of it. */
import type { LoadProblem } from '../../harness/domain/evidence.ts'
import type { Report, StageReport } from '../../harness/domain/report.ts'
import type { HiddenVerdict, UnusableOutcome, Verdict } from '../../harness/domain/verdict.ts'

export function inShort(report: Report): string {
  const marks = `${report.earned} of ${report.possible}`
  if (report.loadProblem !== null) return `${marks}; ${problemInShort(report.loadProblem)}`
  const charged = report.stages.filter(({ earned, possible }) => earned < possible)
  const [first, ...others] = new Set(charged.map(stageInShort))
  if (first === undefined) return `${marks}; all right`
  if (others.length === 0 && charged.length === report.stages.length) return `${marks}; each stage ${first}`
  return [marks, ...charged.map((stage) => `${stage.stage} ${stageInShort(stage)}`)].join('; ')
}

/** The first thing that was seen of it; that it was not asked tells nothing if anything else does. */
function stageInShort({ vectors }: StageReport): string {
  const said = vectors.map(({ verdict }) => verdictInShort(verdict)).filter((one) => one !== null)
  return said.find((one) => one !== UNASKED) ?? said[0] ?? 'right'
}

const UNASKED = 'was not run'

function verdictInShort(verdict: Verdict | HiddenVerdict): string | null {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return null
    case 'hidden':
      return verdict.passed ? null : 'wrong on a hidden test vector'
    case 'unusable':
      return outcomeInShort(verdict.outcome)
    case 'rejected':
      return divergenceInShort(verdict.divergence)
    case 'traced': {
      if (verdict.divergence !== null) return divergenceInShort(verdict.divergence)
      const wrong = verdict.fields.find((one) => one.verdict === 'wrong' || one.verdict === 'not-assessable')
      return wrong === undefined ? null : `${wrong.field} ${wrong.verdict}`
    }
  }
}

function divergenceInShort(divergence: Extract<Verdict, { kind: 'rejected' }>['divergence']): string {
  switch (divergence.kind) {
    case 'type':
    case 'shape':
      return `returned ${divergence.got} in place of ${divergence.expected}`
    case 'number':
      return divergence.imprecise ? 'returned imprecise numbers' : 'returned wrong numbers'
    case 'text':
      return 'returned another text'
    case 'changed-input':
      return 'changed its input'
    case 'second-call':
      return `gave something else ${divergence.when}`
  }
}

function outcomeInShort(outcome: UnusableOutcome): string {
  switch (outcome.kind) {
    case 'threw':
      return `threw ${thrownInShort(outcome)}`
    case 'missing':
      return 'is missing'
    case 'not-loaded':
      return problemInShort(outcome.problem)
    case 'timed-out':
      return outcome.during === 'load' ? 'timed out while loading' : 'timed out'
    case 'stopped':
      return `stopped by ${outcome.by}`
    case 'not-run':
      return UNASKED
    case 'unanswered':
    case 'no-option':
      return 'no answer'
  }
}

function problemInShort(problem: LoadProblem): string {
  switch (problem.kind) {
    case 'unreadable-file':
      return `refused ${problem.file}: ${cut(problem.message)}`
    case 'syntax':
      return `syntax: ${cut(problem.message)}`
    case 'import':
      return `refused to import ${cut(problem.specifier)}`
    case 'threw':
      return `threw while loading ${thrownInShort(problem)}`
    case 'compile-time-out':
      return 'timed out while compiling'
    case 'other-paper':
    case 'no-answers':
      return 'no answers to this paper'
  }
}

function thrownInShort({ name, message }: { readonly name: string; readonly message: string }): string {
  return message === '' ? name : `${name}: ${cut(message)}`
}

const MOST = 60

function cut(text: string): string {
  const line = text.replaceAll('\n', ' ').replaceAll('|', '¦')
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line
}
