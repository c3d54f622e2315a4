/** Authority on what was typed into a platform's own page instead of handed in as a file. */
import type { Layout } from './read-form.ts'

export function sayTyped(form: Layout['form'], names: readonly string[]): readonly string[] {
  const typed = names.filter((name) => TYPED.get(form)?.test(name) === true)
  if (typed.length === 0) return []
  return [
    `What was typed into the platform's own page, a text or a link, is no file that can be graded: ${typed.slice(0, 5).join(', ')}.`,
  ]
}

const TYPED: ReadonlyMap<Layout['form'], RegExp> = new Map([
  ['canvas', /^(?:text|link)\.html$/],
  ['moodle', /^onlinetext\.html?$/],
  ['blackboard', /^text\.txt$/],
])
