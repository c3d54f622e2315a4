import { describe, expect, it } from 'vitest'
import { writeJson } from '../../harness/render/write-json.ts'

describe('a report as JSON text', () => {
  it.each([
    ['plain words, é √ 𝜎 👩🏽 1:2 #3', 'plain words, é √ 𝜎 👩🏽 1:2 #3'],
    ['\u001b[31m\u009b\u007f', '\\u001b[31m\\u009b\\u007f'],
    ['a\u202eb\u200b\u2028', 'a\\u202eb\\u200b\\u2028'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['::error::x', ':\\u003aerror:\\u003ax'],
    ['##vso[x] ###', '#\\u0023vso[x] #\\u0023\\u0023'],
    ['\\##[x]', '\\\\#\\u0023[x]'],
  ])('spells %j as %j', (text, spelled) => {
    const json = writeJson({ text })
    expect(json).toBe(`{\n  "text": "${spelled}"\n}\n`)
    expect(JSON.parse(json)).toEqual({ text })
  })
})
