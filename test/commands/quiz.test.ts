import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPaper } from '../../harness/load/load-quiz.ts'
import { bankOf, letterOf, manifestIn, withQuiz } from '../quiz/fixture.ts'
import { runCli } from '../support/run-cli.ts'

describe('a quiz from start to grade', () => {
  it('is a paper that is begun, filled in, and marked as the same paper, whatever the seed of hidden test vectors', async () => {
    await withQuiz(async ({ assignments, folder, place }) => {
      const run = (...words: readonly string[]) => runCli([...words, '--assignments', assignments], place)
      const { quiz } = await loadPaper(folder, await manifestIn(folder), 'spring')
      const begun = await run('start', '06', '--paper', 'spring')
      expect(begun.stdout).toContain(`holds paper ${quiz.paper}`)
      expect(begun.stdout).toContain('the same --paper')
      const file = join(place, 'work/compass/answers.ts')
      const paper = readFileSync(file, 'utf8')
      expect(paper).toContain(`export const paper = '${quiz.paper}'`)
      expect(paper).not.toContain('spring')
      const empty = await run('grade', '06', '--paper', 'spring')
      expect(empty.stdout).toContain('No question is answered yet.')
      expect(empty.stderr).toBe('')
      const filled = quiz.questions.reduce(
        (text, question) =>
          text.replace(`'${question.id}': ''`, `'${question.id}': '${letterOf(question, 'truth')}'`),
        paper,
      )
      writeFileSync(file, filled)
      const marked = await run('grade', '06', '--paper', 'spring', '--seed', 'known to nobody')
      expect(marked.stdout).toContain(`Paper ${quiz.paper}. All 5 answers are right.`)
      const again = await run('start', '06')
      expect(again.stdout).toContain('it was left as it is')
      expect(readFileSync(file, 'utf8')).toBe(filled)
      const other = await run('grade', '06')
      expect(other.stdout).toContain(`The answers in answers.ts are for paper ${quiz.paper}`)
      const asked = await run('grade', '06', '--stage', quiz.questions[1]?.id ?? '', '--paper', 'spring')
      expect(asked.stdout).toContain('20 / 20')
      expect(asked.stdout).toContain('The one answer is right.')
    })
  }, 30_000)

  it('has nothing to try, and no test vectors', async () => {
    await withQuiz(async ({ assignments, place }) => {
      const run = (...words: readonly string[]) => runCli([...words, '--assignments', assignments], place)
      const [tried, vectors] = await Promise.all([run('try', '06', 'north-0/answer'), run('vectors', '06')])
      expect(tried).toMatchObject({ code: 2, stdout: '' })
      expect(tried.stderr).toContain('Compass is a quiz')
      expect(vectors).toMatchObject({ code: 0, stderr: '' })
      expect(vectors.stdout).toContain('no test vectors')
    })
  })
})

describe('doctor', () => {
  it('tries every option of every question, and says which topics have too few of them', async () => {
    const bank = { questions: bankOf(4).questions.filter(({ id }) => id !== 'up-3') }
    const ran = await withQuiz(
      ({ assignments, place }) => runCli(['doctor', '06', '--assignments', assignments], place),
      { bank },
    )
    expect(ran.code).toBe(2)
    const lines = ran.stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
    expect(lines).toContain('✗ topics 4 of 5 have at least 4 questions')
    expect(lines).toContain('✗ up: 3 of 4 questions')
    expect(lines).toContain('✓ right options 19 of 19 full marks')
    expect(lines).toContain('✓ wrong options, up 9 of 9 caught and named as themselves')
    expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(2)
  }, 30_000)
})
