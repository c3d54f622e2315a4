/** Authority on the compiler's complaints as a student reads them: fair ones, with their place, and with no path of ours. */
import type { TypeProblem } from '../../domain/type-check.ts'
import { cleanName, cleanText } from '../clean-text.ts'
import { excerptOf } from '../excerpt.ts'
import { isPlainJavaScript } from '../plain-javascript.ts'
import type { Followed } from './follow-imports.ts'
import { isFair } from './is-fair.ts'
import type { Diagnostic } from './read-diagnostics.ts'

const MOST_PROBLEMS = 20

type Said = { readonly problems: readonly TypeProblem[]; readonly found: number }

type Context = {
  readonly sources: ReadonlyMap<string, string>
  readonly reasons: Followed['reasons']
  /** The folder of the copies, as the compiler writes it. */
  readonly copies: string
}

export async function sayProblems(diagnostics: readonly Diagnostic[], context: Context): Promise<Said> {
  const { reasons, sources } = context
  const fair = diagnostics.filter((one) => isFair(one) && reasons.get(one)?.reason !== null)
  const untyped = await filesWithoutTypes(
    fair.filter((one) => !reasons.has(one)),
    sources,
  )
  const told = fair.filter((one) => reasons.has(one) || !untyped.has(one.file))
  return { problems: told.slice(0, MOST_PROBLEMS).map((one) => say(one, context)), found: told.length }
}

/** In a file without a single type, whoever wrote it asked for none to be checked. */
async function filesWithoutTypes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const files = [...new Set(diagnostics.map(({ file }) => file))]
  const plain = await Promise.all(files.map((file) => isPlainJavaScript(sources.get(file) ?? '')))
  return new Set(files.filter((_, i) => plain[i]))
}

function say(diagnostic: Diagnostic, { sources, reasons, copies }: Context): TypeProblem {
  const { file, line, column, code, message } = diagnostic
  const refused = reasons.get(diagnostic)
  const words =
    refused === undefined
      ? message.replace(ADVICE, '').replaceAll(`${copies}/`, './').replaceAll(copies, '.')
      : `"${refused.specifier}" cannot be imported. ${refused.reason ?? ''}`
  return {
    at: { file: cleanName(file), line, column },
    code,
    message: cleanText(words.replaceAll(/\s+/g, ' ').trim(), 500),
    source: excerptOf(sources.get(file) ?? '', line, column),
  }
}

/** How to change a configuration that is not the student's. */
const ADVICE = / Do you need to (?:change your target library|install type definitions).*$/s
