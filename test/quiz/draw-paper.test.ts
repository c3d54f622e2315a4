import { describe, expect, it } from 'vitest'
import type { Quiz } from '../../harness/domain/quiz.ts'
import { drawPaper } from '../../harness/load/draw-paper.ts'
import { loadBank } from '../../harness/load/load-bank.ts'
import { manifestIn, TOPICS, withQuiz } from './fixture.ts'

const SEEDS = Array.from({ length: 200 }, (_, i) => `seed ${i}`)

const { papers, again, fewer } = await withQuiz(async ({ folder }) => {
  const { quiz } = await manifestIn(folder)
  const bank = await loadBank(folder, quiz)
  const draw = (seed: string) => drawPaper(bank, quiz.topics, seed)
  return {
    papers: SEEDS.map(draw),
    again: SEEDS.map(draw),
    fewer: SEEDS.map((seed) =>
      drawPaper(
        bank.filter(({ id }) => id !== 'up-0'),
        quiz.topics,
        seed,
      ),
    ),
  }
})

const textsOf = ({ questions }: Quiz) => questions.map(({ options }) => options.map(({ text }) => text))

describe('a paper', () => {
  it('has one question of each topic, in the order of the topics, with four options', () => {
    for (const { questions } of papers) {
      expect(questions.map(({ topic }) => topic.id)).toEqual(TOPICS)
      expect(questions.map(({ options }) => new Set(options).size)).toEqual([4, 4, 4, 4, 4])
    }
  })

  it('is the same for the same seed', () => {
    expect(again).toEqual(papers)
  })

  it('has every question of the bank on it for some seed, and every option at every letter', () => {
    const asked = papers.flatMap(({ questions }) => questions)
    expect(new Set(asked.map(({ id }) => id)).size).toBe(10)
    const places = asked.flatMap(({ options }) => options.map(({ text }, i) => `${text} at ${i}`))
    expect(new Set(places).size).toBe(10 * 4 * 4)
  })

  it('has a name of four signs that says nothing of its seed, and hardly ever two papers have one', () => {
    const names = papers.map(({ paper }) => paper ?? '')
    expect(names.filter((name) => !/^[A-HJ-NP-Z2-9]{4}$/.test(name))).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(195)
  })

  it('has another name as soon as the bank gives another paper', () => {
    const changed = papers.filter((paper, i) => {
      const other = fewer[i]
      return other !== undefined && JSON.stringify(textsOf(paper)) !== JSON.stringify(textsOf(other))
    })
    expect(changed.length).toBeGreaterThan(50)
    const names = new Set(fewer.map(({ paper }) => paper))
    expect(changed.filter(({ paper }) => names.has(paper))).toEqual([])
  })
})
