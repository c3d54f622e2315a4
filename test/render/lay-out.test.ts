import { describe, expect, it } from 'vitest'
import { layOut } from '../../harness/render/lay-out.ts'
import { widthOf } from '../../harness/render/width-of.ts'

const colour = (text: string) => `${String.fromCharCode(27)}[31m${text}${String.fromCharCode(27)}[0m`

describe('a terminal page', () => {
  it('aligns the columns of neighbouring lines, numbers to the right', () => {
    expect(layOut('a\t0 / 5\twrong\nlonger\t10 / 10\tright\n')).toBe(
      'a         0 / 5  wrong\nlonger  10 / 10  right\n',
    )
  })

  it('aligns columns whether or not a word is coloured', () => {
    expect(layOut(`${colour('a')}\tx\nbbb\ty`)).toBe(`${colour('a')}    x\nbbb  y\n`)
  })

  it('continues a long last column under itself', () => {
    const lines = layOut(`  label\t${'word '.repeat(40)}`)
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => line.search(/word/))).toEqual([9, 9, 9])
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100)
  })

  it('breaks a word that is longer than a line', () => {
    const lines = layOut('x'.repeat(250)).trimEnd().split('\n')
    expect(lines.map((line) => line.length)).toEqual([100, 100, 50])
  })

  it('does not break between the names that a call takes apart', () => {
    const text = `${'x'.repeat(70)} attend(q, k, v, { causal, blockSize })[0][1] and so on`
    expect(layOut(text).split('\n')).toEqual([
      `${'x'.repeat(70)} attend(q, k, v,`,
      '{ causal, blockSize })[0][1] and so on',
      '',
    ])
    expect(layOut(`${'x'.repeat(80)} scoreCount({ tokens, heads })`)).toContain(
      '\nscoreCount({ tokens, heads })',
    )
  })

  it('keeps one blank line where templates leave several', () => {
    expect(layOut('\n\na\n\n\n\nb\n\n')).toBe('a\n\nb\n')
  })
})

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['−∞ ÷ √3', 7],
    [colour('abc'), 3],
    ['注意', 4],
    ['e\u0301', 1],
  ])('of %j is %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})
