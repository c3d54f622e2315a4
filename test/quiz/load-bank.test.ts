import { describe, expect, it } from 'vitest'
import { Fault } from '../../harness/domain/fault.ts'
import { loadAssignment } from '../../harness/load/load-assignment.ts'
import { bankOf, MANIFEST, questionOf, withQuiz } from './fixture.ts'

function faultOf(parts: { readonly manifest?: unknown; readonly bank?: unknown }): Promise<string> {
  return withQuiz(async ({ folder }) => {
    const outcome: unknown = await loadAssignment(folder).catch((error: unknown) => error)
    return outcome instanceof Fault ? `${outcome.code}: ${outcome.message} ${outcome.hint}` : 'no fault'
  }, parts)
}

const { questions } = bankOf(1)
const [first, second, ...rest] = questions
const withFirst = (change: object) => ({ bank: { questions: [{ ...first, ...change }, second, ...rest] } })
const wrong = questionOf('north', 0).wrong
const quizWith = (change: object) => ({ manifest: { ...MANIFEST, quiz: { ...MANIFEST.quiz, ...change } } })

describe('a bank is refused with its file, the place, what was found and what was expected', () => {
  it.each([
    ['an id that is there twice', withFirst({ id: 'east-0' }), 'At /questions we found "east-0" twice'],
    [
      'two options that say the same',
      withFirst({ right: { text: ' FOLLY of north-0', word: 'a word' } }),
      'At /questions/0 we found "folly of north-0" twice; expected was four options that are not the same',
    ],
    [
      'two wrong options of one id',
      withFirst({ wrong: [wrong[0], { ...wrong[1], id: 'folly' }, wrong[2]] }),
      'At /questions/0/wrong we found "folly" twice',
    ],
    [
      'a topic that is not one of the quiz',
      withFirst({ topic: 'nowhere' }),
      'At /questions/0/topic we found "nowhere"; expected was a topic of assignment.json: north, east',
    ],
    [
      'a topic without a question',
      { bank: { questions: [second, ...rest] } },
      'expected was a question of the topic "north"',
    ],
    ['three options', withFirst({ wrong: wrong.slice(1) }), 'At /questions/0/wrong'],
    [
      'a wrong option that is not explained',
      withFirst({ wrong: [{ ...wrong[0], because: '' }, wrong[1], wrong[2]] }),
      'because',
    ],
    ['an unknown key', withFirst({ colour: 'red' }), 'we found "colour"'],
  ])('%s', async (_, parts, said) => {
    const fault = await faultOf(parts)
    expect(fault).toContain('assignment-invalid: ')
    expect(fault).toContain('bank.json')
    expect(fault).toContain(said)
  })
})

describe('a manifest is refused', () => {
  it.each([
    [
      'with stages and a quiz',
      { manifest: { ...MANIFEST, stages: [{ id: 'f', call: 'f()', points: 1 }] } },
      'both "stages" and "quiz"',
    ],
    ['with neither', { manifest: { ...MANIFEST, quiz: undefined } }, 'neither "stages" nor "quiz"'],
    ['where nobody can pass', { manifest: { ...MANIFEST, passMark: 101 } }, 'are worth 100 points in all'],
    [
      'where type errors of answers cost marks',
      { manifest: { ...MANIFEST, typeCheck: { cost: 5 } } },
      '/typeCheck',
    ],
    ['with a key of a quiz that is misspelt', quizWith({ point: 20 }), 'did you mean "points"?'],
    ['with a bank elsewhere', quizWith({ bank: '../bank.json' }), '/quiz/bank'],
  ])('%s', async (_, parts, said) => {
    expect(await faultOf(parts)).toContain(said)
  })
})

it('is read where nothing is amiss', async () => {
  expect(await faultOf({})).toBe('no fault')
})
