/** Authority on the module that a paper is answered in: the questions as comments, and a place for the letter of each. */
import type { Assignment } from '../domain/assignment.ts'
import { LETTERS, type Letter, type Question, type Quiz } from '../domain/quiz.ts'

/** `letterOf` says what is filled in already; nothing at first. */
export function writeAnswers(
  { title }: Pick<Assignment, 'title'>,
  { paper, questions }: Quiz,
  letterOf: (question: Question) => Letter | '' = () => '',
): string {
  const entries = questions.map((question, i) => writeQuestion(question, i + 1, letterOf(question)))
  return `${HEAD(title, paper)}\nexport const answers: Record<string, string> = {\n${entries.join('\n\n')}\n}\n`
}

const HEAD = (title: string, paper: string | null) => `/**
 * ${inOneLine(title)}, paper ${paper}.
 *
 * Put the letter of your answer between the quotes after each question. Leave them empty where you have no answer yet.
 */

/** The paper that these answers are for. Leave it as it is: a letter means something on this paper only. */
export const paper = '${paper}'
`

function writeQuestion({ id, topic, asks, options }: Question, number: number, letter: Letter | ''): string {
  const lines = [
    `${number}. ${topic.title}`,
    '',
    ...wrap(asks, ''),
    '',
    ...options.flatMap(({ text }, i) => wrap(`${LETTERS[i]}) ${text}`, '   ')),
  ]
  const comment = lines.map((line) => `  // ${line}`.trimEnd())
  return [...comment, `  '${id}': '${letter}',`].join('\n')
}

const WIDTH = 100

/** Whatever breaks a line in it is a space: nothing of a question is ever code. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/u)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length <= WIDTH || current === '') current = longer
    else {
      lines.push(current)
      current = indent + word
    }
  }
  return [...lines, current]
}

/** Nor of the title, which ends no comment. */
function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('*/', '* /')
}
