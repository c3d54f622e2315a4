import { describe, expect, it } from 'vitest'
import { Talk, type Heard } from '../../harness/sandbox/talk.ts'
import { hostileChild } from './hostile-child.ts'

const CALL = { kind: 'call', exportName: 'f', calls: 1, maxCells: 1000, pause: false } as const
const MALFORMED = { kind: 'violation', what: 'its answer is malformed' }

/** What is heard where the child answers with these bytes; `id` is the question's. */
async function heardOf(bytes: string): Promise<Heard> {
  const child = await hostileChild(`ready(); const { id } = question(); say(${bytes}); rest(60000)`)
  try {
    const talk = new Talk(child)
    await talk.ready(20_000)
    return await talk.ask(CALL, 1000, 20_000)
  } finally {
    child.kill()
    await child.ended
  }
}

const valued = (value: string, payload = '') => `frame(answer(id, { value: ${value} }), numbers(${payload}))`
const text = (head: string, payload = '') => `frame(${head}, numbers(${payload}))`

describe('an answer is malformed where', () => {
  it.each([
    ['its head is no JSON', text('"{"')],
    ['its head has something after it', text('JSON.stringify(answer(id)) + "}"', '1')],
    ['its head begins with a mark', text('"\\ufeff" + JSON.stringify(answer(id))', '1')],
    ['its head is another thing', text('"[1]"')],
    ['its head is a number', text('"1e999"')],
    ['its head is nothing', text('"null"')],
    ['it has no kind', text('{ id }')],
    ['its kind is unknown', text('{ kind: "graded", id, marks: 100 }')],
    ['its kind is a list', text('{ kind: ["ready"] }')],
    ['it holds a key too many', text('answer(id, { marks: 100 })', '1')],
    [
      'it names a prototype',
      text(`JSON.stringify(answer(id)).replace('{', '{"__proto__":{"marks":100},')`, '1'),
    ],
    ['a key is missing', text('{ kind: "answer", id, value: "number" }', '1')],
    ['its id is no text', text('answer({ toString: 1 })', '1')],
    ['its id is endless', text('answer("x".repeat(1000))', '1')],
    ['what was printed is endless', text('answer(id, { printed: "x".repeat(17001) })', '1')],
    ['more was changed than there are arguments', text('answer(id, { changed: Array(17).fill(0) })', '1')],
    [
      'the place of a change is none',
      text('answer(id, { changed: [{ argument: 0, at: [-1], after: "null" }] })', '1'),
    ],
    [
      'the place of a change is endless',
      text('answer(id, { changed: [{ argument: 0, at: ["x".repeat(101)], after: "null" }] })', '1'),
    ],
    ['numbers come with something that has none', text('{ kind: "too-large", id, printed: "" }', '1')],
    ['an error brings numbers', text('{ kind: "missing", id, exported: [], inDefault: [] }', '1, 2')],
  ])('%s', async (_, bytes) => {
    expect(await heardOf(bytes)).toEqual(MALFORMED)
  })

  it.each([
    ['a matrix is larger than what was sent', valued('{ matrix: [1e8, 1e8] }', '1')],
    ['a matrix is larger than any', valued('{ matrix: [1e9, 1e9] }', '1')],
    ['a matrix has fewer rows than none', valued('{ matrix: [-1, -1] }', '1')],
    ['a matrix has half a row', valued('{ matrix: [0.5, 2] }', '1')],
    ['a matrix has rows of nothing', valued('{ matrix: [5, 0] }')],
    ['a matrix has one dimension', valued('{ matrix: [1] }', '1')],
    ['a matrix has three dimensions', valued('{ matrix: [1, 1, 1] }', '1')],
    ['a dimension is a text', valued('{ matrix: ["1", "1"] }', '1')],
    ['a dimension is too large for JSON', valued('{ matrix: [Infinity, 1] }', '1')],
    ['one number is missing', valued('{ matrix: [2, 2] }', '1, 2, 3')],
    ['one number is too many', valued('{ matrix: [2, 2] }', '1, 2, 3, 4, 5')],
    ['half a number is too many', 'frame(answer(id), Buffer.alloc(12))'],
    ['a list has fewer numbers than none', valued('{ numbers: -1 }')],
    ['a list has more numbers than any', valued('{ numbers: 1e15 }')],
    ['a value is two things at once', valued('{ numbers: 1, matrix: [1, 1] }', '1')],
    ['a value is nothing', valued('{}')],
    ['a value is some other text', valued('"object"')],
    ['a record has a key that is none', valued('{ record: [[{ flag: true }, "null"]] }')],
    ['a record has keys without values', valued('{ record: [["q"]] }')],
    ['a record has a text for a value', valued('{ record: [["q", "k"]] }')],
    ['a record has too many fields', valued('{ record: Array(201).fill(["q", "null"]) }')],
    [
      'a value is nested deeper than any result',
      `frame(JSON.stringify(answer(id)).replace('"number"', '{"list":['.repeat(10) + '"number"' + ']}'.repeat(10)), numbers(1))`,
    ],
    [
      'a value is nested without end',
      `frame(JSON.stringify(answer(id)).replace('"number"', '{"list":['.repeat(40000) + '"number"' + ']}'.repeat(40000)), numbers(1))`,
    ],
    [
      'brackets are nested without end',
      `frame(JSON.stringify(answer(id)).replace('"number"', '['.repeat(200000) + ']'.repeat(200000)))`,
    ],
  ])('%s', async (_, bytes) => {
    expect(await heardOf(bytes)).toEqual(MALFORMED)
  })
})

describe('an answer is read where', () => {
  it.each([
    ['it holds a prototype as a key of a record', valued('{ record: [["__proto__", "null"]] }')],
    ['it holds half a character', valued('{ text: "\\ud800" }')],
    [
      'a value is as deep as can be',
      `frame(JSON.stringify(answer(id)).replace('"number"', '{"list":['.repeat(9) + '"null"' + ']}'.repeat(9)))`,
    ],
    ['its head is as long as can be', valued('{ list: Array(50000).fill("null") }')],
    [
      'its numbers are those of all its parts',
      text(
        'answer(id, { again: "number", changed: [{ argument: 0, at: ["k", 1], after: { numbers: 2 } }] })',
        '1, 2, 3, 4',
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await heardOf(bytes)).toMatchObject({ kind: 'reply', reply: { kind: 'answer' } })
  })
})
