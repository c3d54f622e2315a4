import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { loadPaper, type QuizAssignment } from '../../harness/load/load-quiz.ts'
import { showInShort, showReport } from '../../harness/render/show-report.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { letterOf, manifestIn, withQuiz } from './fixture.ts'

type Graded = {
  readonly report: Report
  readonly told: string
  /** The report in every format, one after another. */
  readonly all: readonly string[]
  /** As one of several on the same terminal. */
  readonly short: string
}

const FORMATS = ['terminal', 'md', 'html', 'json'] as const

/** What comes of a module that is written for the practice paper. */
function grade(write: (assignment: QuizAssignment) => string): Promise<Graded> {
  return withQuiz(async ({ folder, place }) => {
    const assignment = await loadPaper(folder, await manifestIn(folder))
    const entryPath = join(place, 'answers.ts')
    writeFileSync(entryPath, write(assignment))
    const sandbox = await openSandbox({ entryPath, limits: assignment.limits, isolation: 'process' })
    try {
      const { report } = await gradeSubmission(assignment, sandbox)
      const show = (format: (typeof FORMATS)[number]) =>
        showReport(report, assignment, { format, verbose: false, depth: 3, colour: false })
      const all = await Promise.all(FORMATS.map(show))
      const short = await showInShort(report, assignment, { number: '06', colour: false })
      return { report, told: all[0]?.replace(/\s+/g, ' ') ?? '', all, short }
    } finally {
      await sandbox.close()
    }
  })
}

const entries = (quiz: QuizAssignment['quiz'], values: readonly string[]) =>
  quiz.questions.map(({ id }, i) => `  '${id}': ${values[i] ?? "''"},`).join('\n')

const moduleOf = ({ quiz }: QuizAssignment, values: readonly string[], before = '') =>
  `${before}export const paper = '${quiz.paper}'\nexport const answers = {\n${entries(quiz, values)}\n}\n`

const verdictsOf = ({ stages }: Report) => stages.map(({ verdict }) => verdict)

describe('answers to a quiz', () => {
  it.each([
    ['', ')'],
    ['(', ')'],
  ])('may stand with the brackets that a paper prints, as in "%sb%s"', async (before, after) => {
    const { report } = await grade((assignment) => {
      const letters = assignment.quiz.questions.map((question) => letterOf(question, 'truth'))
      return moduleOf(
        assignment,
        letters.map((letter) => `'${before}${letter}${after}'`),
      )
    })
    expect(report).toMatchObject({ earned: 100, passed: true })
  })

  it('are told by topic, in short too', async () => {
    const { short, told } = await grade((assignment) => moduleOf(assignment, []))
    const { topics } = await withQuiz(async ({ folder }) => (await manifestIn(folder)).quiz)
    expect(topics.filter(({ title }) => !short.includes(title) || !told.includes(title))).toEqual([])
    expect(short).not.toMatch(/-\d/)
  })

  it('are forgiven capitals and spaces, and are not started where they are empty or missing', async () => {
    const { report, told } = await grade(({ quiz }) => {
      const [first, second, third, fourth] = quiz.questions
      if (!first || !second || !third || !fourth) throw new Error('the paper is too short')
      const right = letterOf(first, 'truth').toUpperCase()
      return `export const paper = ' ${quiz.paper?.toLowerCase()} '\nexport const answers = {
        '${first.id}': '  ${right}\\n', '${second.id}': '', '${third.id}': '   ', '${fourth.id}': undefined }`
    })
    expect(verdictsOf(report)).toEqual(['correct', ...Array.from({ length: 4 }, () => 'not-started')])
    expect(report).toMatchObject({ earned: 20, passed: false, firstWrongStage: null })
    expect(told).toContain('1 of 5 answers is right, and 4 questions have no answer yet.')
  })

  it('that are the letter of no option are told as what they are, whatever they are', async () => {
    const hostile = [
      "'e'",
      "'\\u001b[2J\\u202e<img src=x onerror=alert(1)>' + 'x'.repeat(100_000)",
      "['a']",
      "{ get a() { throw new Error('was read') } }",
    ]
    const { report, told, all } = await grade((assignment) => {
      const fifth = assignment.quiz.questions[4]
      const getter = `get '${fifth?.id}'() { throw new Error('was read') }`
      return moduleOf(assignment, hostile).replace(`'${fifth?.id}': ''`, getter)
    })
    expect(verdictsOf(report)).toEqual(Array.from({ length: 5 }, () => 'error'))
    expect(report).toMatchObject({ earned: 0, loadProblem: null })
    expect(told).toContain(
      'Your answer is the text "e". It has to be a text with one of the letters a, b, c and d.',
    )
    expect(told).toContain('Your answer is a list of 1 entry.')
    expect(told).toContain('Your answer is a getter.')
    for (const text of all) {
      for (const smuggled of ['\u001b', '\u202e', 'was read']) expect(text).not.toContain(smuggled)
      expect(text.length).toBeLessThan(30_000)
    }
    const [, markdown, html] = all
    expect(markdown).not.toContain('<img')
    expect(html).not.toContain('<img')
  })

  it.each([
    ['that are for another paper', "'ZZZZ'", 'The answers in answers.ts are for paper ZZZZ'],
    ['that name no paper', '7', 'answers.ts does not say which paper its answers are for'],
  ])('%s are told so before anything else, and nothing is made of them', async (_, paper, said) => {
    const { report, told } = await grade((assignment) =>
      moduleOf(assignment, ["'a'", "'b'", "'c'", "'d'", "'a'"]).replace(`'${assignment.quiz.paper}'`, paper),
    )
    expect(report.loadProblem).toMatchObject({ kind: 'other-paper', answered: paper === '7' ? null : 'ZZZZ' })
    expect(verdictsOf(report)).toEqual(Array.from({ length: 5 }, () => 'error'))
    expect(report.stages.flatMap(({ diagnosis }) => diagnosis ?? [])).toEqual([])
    expect(told).toContain(said)
    expect(told.indexOf(said)).toBeLessThan(told.indexOf('To the north'))
    expect(told).toContain('the same --paper')
    expect(told).not.toContain('You chose')
    expect(told.match(/– \/ 20 not marked/g)).toHaveLength(5)
    expect(told).toContain('· not marked')
    expect(told).not.toContain('not passed')
  })

  it.each([
    ['are a function', 'export function answers() {}', 'a function, and no record of texts'],
    ['are not exported', 'const answers = {}', 'answers.ts exports no "answers".'],
    [
      'throw when they are read',
      "export const answers = new Proxy({}, { ownKeys() { throw new Error('keep out') } })",
      'something that throws an error when it is read',
    ],
  ])('that %s are told once and not for each question', async (_, text, said) => {
    const { report, told } = await grade(({ quiz }) => `export const paper = '${quiz.paper}'\n${text}\n`)
    expect(report.loadProblem).toMatchObject({ kind: 'no-answers' })
    expect(told.split(said)).toHaveLength(2)
    expect(told).toContain('The answers could not be read.')
  })

  it('of a module that does not load are told as of any module', async () => {
    const { report, told } = await grade((assignment) => moduleOf(assignment, [], "throw new Error('no')\n"))
    expect(report.loadProblem).toMatchObject({ kind: 'threw' })
    expect(told).toContain('The module could not be loaded.')
  })
})
