import { setTimeout as after } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Turns } from '../../harness/sandbox/turns.ts'

/** Writes down when each begins and ends. */
function diary() {
  const lines: string[] = []
  const work = (name: string, ms: number) => async () => {
    lines.push(`${name} begins`)
    await after(ms)
    lines.push(`${name} ends`)
    return name
  }
  return { lines, work }
}

const fail = () => Promise.reject(new Error('broken'))

it('what runs beside others runs at the same time as they', async () => {
  const turns = new Turns()
  const { lines, work } = diary()
  await Promise.all([turns.beside(work('a', 20)), turns.beside(work('b', 10))])
  expect(lines).toEqual(['a begins', 'b begins', 'b ends', 'a ends'])
})

it('what runs alone waits for all that run, and all that come wait for it', async () => {
  const turns = new Turns()
  const { lines, work } = diary()
  await Promise.all([
    turns.beside(work('a', 20)),
    turns.alone(work('lone', 20)),
    turns.beside(work('b', 5)),
    turns.alone(work('second', 5)),
  ])
  expect(lines.slice(0, 4)).toEqual(['a begins', 'a ends', 'lone begins', 'lone ends'])
  const rest = lines.slice(4)
  expect(rest.indexOf('second ends') - rest.indexOf('second begins')).toBe(1)
  expect(rest.toSorted()).toEqual(['b begins', 'b ends', 'second begins', 'second ends'])
})

it('what fails in its turn fails for its caller alone', async () => {
  const turns = new Turns()
  const { work } = diary()
  await expect(turns.alone(fail)).rejects.toThrow('broken')
  await expect(turns.beside(fail)).rejects.toThrow('broken')
  expect(await turns.alone(work('a', 0))).toBe('a')
  expect(await turns.beside(work('b', 0))).toBe('b')
})
