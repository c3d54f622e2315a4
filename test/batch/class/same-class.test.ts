import { expect, it } from 'vitest'
import { isSameClass } from '../../../harness/batch/class/same-class.ts'

const classOf = (students: string, roster: string | null = null) => ({
  roster,
  students: students.split(' '),
})

it('one roster is one class, whoever handed in', () => {
  expect(isSameClass(classOf('ada bea', 'sha256:a'), classOf('group-1', 'sha256:a'))).toBe(true)
})

it('most of the smaller one in both is one class, with no roster or with one that has grown', () => {
  expect(isSameClass(classOf('ada bea cyd dov eve'), classOf('ada bea fay'))).toBe(true)
  expect(isSameClass(classOf('ada bea fay'), classOf('ada bea cyd dov eve'))).toBe(true)
  expect(isSameClass(classOf('ada bea', 'sha256:a'), classOf('ada bea cyd', 'sha256:b'))).toBe(true)
})

it('no roster twice says nothing, and a few who repeat the course do not make two terms one', () => {
  expect(isSameClass(classOf('ada bea'), classOf('yan zoe'))).toBe(false)
  expect(isSameClass(classOf('ada bea cyd dov'), classOf('ada bea yan zoe'))).toBe(false)
})
