import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../harness/domain/quiz.ts'
import { loadPaper, type QuizAssignment } from '../../harness/load/load-quiz.ts'
import { writeAnswers } from '../../harness/load/write-answers.ts'
import { runCli } from '../support/run-cli.ts'
import { letterOf, manifestIn, withQuiz } from './fixture.ts'

const SEED = 'autumn'
const FOR_STUDENTS = /^(class\/students|one)\//

/** Everything that a class of one gives, by its name; and what `grade` and some exports say of the same answers. */
function outputsFor(
  answer: (question: Question, place: number) => string,
): Promise<{ readonly quiz: QuizAssignment['quiz']; readonly texts: ReadonlyMap<string, string> }> {
  return withQuiz(async ({ assignments, folder, place }) => {
    const { quiz, title } = await loadPaper(folder, await manifestIn(folder), SEED)
    const module = join(place, 'class', 'ada', 'answers.ts')
    const answers = new Map(quiz.questions.map((question, i) => [question.id, answer(question, i)]))
    const filled = writeAnswers({ title }, quiz).replaceAll(
      /'([a-z]+-\d)': ''/g,
      (_, id: string) => `'${id}': '${answers.get(id)}'`,
    )
    mkdirSync(dirname(module), { recursive: true })
    writeFileSync(module, filled)
    const out = join(place, 'out')
    const run = (...words: readonly string[]) => runCli([...words, '--assignments', assignments], place)
    const [verbose, json, batch] = await Promise.all([
      run('grade', '06', module, '--paper', SEED, '--verbose', '--out', join(out, 'one')),
      run('grade', '06', module, '--paper', SEED, '--format', 'json'),
      run(
        'batch',
        'class',
        '--assignment',
        '06',
        '--paper',
        SEED,
        '--out',
        join(out, 'class'),
        '--allow-weak-isolation',
      ),
    ])
    const exports = await Promise.all(
      ['junit', 'gradescope'].map((to) => run('export', join(out, 'one'), '--to', to)),
    )
    expect([verbose, json, batch, ...exports].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const written = files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(out.length + 1), readFileSync(path, 'utf8')] as const
    })
    const texts = new Map([...written, ['terminal', verbose.stdout], ['json', json.stdout]])
    return { quiz, texts }
  })
}

/** Every text in a JSON document. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

describe('what is right', () => {
  it('is found in no output as long as the quiz is not passed, where something else was chosen', async () => {
    const { quiz, texts } = await outputsFor((question, i) => letterOf(question, i < 3 ? 'truth' : 'folly'))
    const wrong = quiz.questions.slice(3)
    expect(texts.size).toBeGreaterThan(12)
    expect([...texts.keys()].filter((name) => FOR_STUDENTS.test(name)).length).toBeGreaterThan(5)
    const secrets = wrong.flatMap(({ id }) => [`truth of ${id}`, `a word on ${id}`])
    const leaks = [...texts].flatMap(([name, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${name} tells: ${secret}`),
    )
    expect(leaks).toEqual([])
    const student = texts.get('class/students/ada/report.md') ?? ''
    for (const { id } of wrong) {
      expect(student).toContain(`because folly is not ${id}`)
      expect(student).toContain(`page folly-${id}`)
    }
    for (const { id } of quiz.questions.slice(0, 3)) expect(student).toContain(`a word on ${id}`)
    const document: unknown = JSON.parse(texts.get('json') ?? '')
    const chosen = wrong.map((question) => letterOf(question, 'folly'))
    expect(stringsIn(document).filter((text) => /^[a-d]$/.test(text) && !chosen.includes(text))).toEqual([])
  }, 60_000)

  it('is told of the fifth question once four are right, with a word on it', async () => {
    const { quiz, texts } = await outputsFor((question, i) => letterOf(question, i < 4 ? 'truth' : 'slip'))
    const fifth = quiz.questions[4]
    if (fifth === undefined) throw new Error('the paper is too short')
    const said = [`truth of ${fifth.id}`, `a word on ${fifth.id}`, `because slip is not ${fifth.id}`]
    for (const name of ['terminal', 'class/students/ada/report.md', 'class/students/ada/report.html']) {
      for (const text of said) expect(texts.get(name)).toContain(text)
    }
    expect(JSON.parse(texts.get('json') ?? '')).toMatchObject({ earned: 80, passed: true })
  }, 60_000)
})
