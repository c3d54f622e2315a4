import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'

/** The code that one command reads, as V8 tells it: all of it in one text. */
async function codeRead(...words: readonly string[]): Promise<string> {
  const coverage = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  try {
    await execa('node', ['harness/followthrough.js', ...words], {
      cwd: packageRoot,
      env: { NODE_V8_COVERAGE: coverage, NO_COLOR: '1' },
    })
    const urls = readdirSync(coverage).flatMap((file) => urlsIn(readFileSync(join(coverage, file), 'utf8')))
    return urls.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n')
  } finally {
    rmSync(coverage, { recursive: true, force: true })
  }
}

function urlsIn(text: string): readonly string[] {
  return [...text.matchAll(/"url":"(file:[^"]+)"/g)].flatMap(([, url]) => url ?? [])
}

it('grades one submission without reading what a class is shown with', async () => {
  const code = await codeRead('grade', '01', 'test/submissions/attention-stages/no-scale')
  const templates = ['"report.terminal": {', '"class.terminal": {', '"class.html": {']
  expect(templates.filter((name) => code.includes(name))).toEqual(['"report.terminal": {'])
})
