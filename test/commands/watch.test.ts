import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, it, vi } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'

const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 30_000, interval: 50 })

it('--watch grades again on every save, also after an editor has put a new file in the old one’s place', async () => {
  const desk = mkdtempSync(join(tmpdir(), 'followthrough-watch-'))
  const file = join(desk, 'attention.ts')
  const right = readFileSync(
    join(packageRoot, 'test/submissions/attention-stages/correct/attention.ts'),
    'utf8',
  )
  writeFileSync(file, right)
  const words = ['grade', '01', file, '--watch', '--no-types']
  const watching = execa('node', [`${packageRoot}/harness/followthrough.js`, ...words], { reject: false })
  let printed = ''
  let noted = ''
  watching.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  watching.stderr.on('data', (text: Buffer) => (noted += text.toString()))
  const reports = () => printed.split('The stages of attention').length - 1
  try {
    await until(() => reports() === 1 && noted.includes('Watching'))
    writeFileSync(join(desk, 'draft'), `${right}\n// put in its place\n`)
    await until(() => reports() === 2)
    renameSync(join(desk, 'draft'), file)
    await until(() => reports() === 3)
    writeFileSync(file, `${right}\n// saved where it is\n`)
    await until(() => reports() === 4)
    expect(printed.match(/100 \/ 100/g)).toHaveLength(4)
  } finally {
    watching.kill('SIGINT')
    await watching
    rmSync(desk, { recursive: true, force: true })
  }
}, 150_000)
