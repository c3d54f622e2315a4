import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'
import { copyCourse } from '../support/copy-course.ts'
import { onSmallDisk } from './small-disk.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-outputs-'))
afterAll(() => rmSync(desk, { recursive: true }))

/** Its result.json takes nearly 64 KiB, its report.html and report.md much less. */
const SAMPLE = join(packageRoot, 'test/submissions/attention-stages/no-scale')
const LAUNCHER = join(packageRoot, 'harness/followthrough.js')
const GRADE = ['grade', '01', SAMPLE, '--no-types']
const started = (words: readonly string[]) => [process.execPath, LAUNCHER, ...words]

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
/** In the folder, and beside it: whatever lies there besides what was there. */
const left = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

describe('on a full disk', () => {
  it('a grade prints its report, keeps whole files alone, and says which are missing and why', async () => {
    const out = join(desk, 'roomy')
    const roomy = await runCli([...GRADE, '--out', out])
    const full = await onSmallDisk('"$@" --out "$DISK/out"', started(GRADE))
    expect(full.code).toBe(2)
    expect(full.stdout).toBe(roomy.stdout)
    expect(full.stderr).toMatch(
      /^followthrough: result\.json cannot be written to \S+\/out \(the disk is full, ENOSPC\)\.\nMake room there and try again\. If you cannot: Give a folder that you may write to: --out DIR\.\n$/,
    )
    expect([...full.files.keys()].toSorted()).toEqual(['report.html', 'report.md'])
    expect(full.files.get('report.md')?.toString()).toBe(read(out, 'report.md'))
    expect(full.files.get('report.html')?.toString()).toBe(read(out, 'report.html'))
  })

  it('an older file stays whole, and is called older', async () => {
    const script = 'mkdir "$DISK/out" && printf older > "$DISK/out/result.json" && "$@" --out "$DISK/out"'
    const { code, stderr, files } = await onSmallDisk(script, started(GRADE))
    expect(code).toBe(2)
    expect(stderr).toContain('what result.json holds is older (the disk is full, ENOSPC)')
    expect(files.get('result.json')?.toString()).toBe('older')
    expect(files.size).toBe(3)
  })

  it('a starter is not copied by halves, so that it can be copied later', async () => {
    const script = 'head -c 65536 /dev/zero > "$DISK/filled"; cd "$DISK"; "$@"'
    const { code, stdout, stderr, files } = await onSmallDisk(script, started(['start', '01']))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(
      'The starter cannot be copied to work/attention-stages/ (the disk is full, ENOSPC).',
    )
    expect([...files.keys()]).toEqual(['filled'])
  })

  it('test vectors that were there before stay as they were', async () => {
    const assignments = copyCourse(join(desk, 'theirs'))
    const file = join(assignments, '01-attention-stages/vectors/project.json')
    const script = `folder=${assignments}/01-attention-stages/vectors
      mkdir "$DISK/vectors"; printf old > "$DISK/vectors/project.json"; head -c 61440 /dev/zero > "$DISK/filled"
      rm -r "$folder"; ln -s "$DISK/vectors" "$folder"; "$@"`
    const words = ['vectors', '01', '--assignments', assignments]
    const { code, stderr, files } = await onSmallDisk(script, started(words))
    expect(code).toBe(2)
    expect(stderr).toContain(`${file} cannot be written (the disk is full, ENOSPC).`)
    expect(files.get('project.json')?.toString()).toBe('old')
    expect([...files.keys()].toSorted()).toEqual(['filled', 'project.json'])
  })

  it('a report that is printed into a file and does not fit is a fault, however much of it fits', async () => {
    const script = 'head -c 32768 /dev/zero > "$DISK/filled"; "$@" --format json > "$DISK/printed.json"'
    const { code, stderr, files } = await onSmallDisk(script, started(GRADE))
    expect([code, files.get('printed.json')?.length]).toEqual([2, 32_768])
    expect(stderr).toContain('Not all of the report could be printed (the disk is full, ENOSPC).')
  })
})

describe('a place that cannot be written to is a fault after the report, and nothing is left there', () => {
  mkdirSync(join(desk, 'taken'))
  writeFileSync(join(desk, 'taken/file'), 'mine')
  mkdirSync(join(desk, 'named/report.md'), { recursive: true })

  it.each([
    ['where a file stands', join(desk, 'taken/file'), 'a file stands where a folder should be, EEXIST'],
    ['below a file', join(desk, 'taken/file/out'), 'a file stands where a folder should be, ENOTDIR'],
    ['below /proc', '/proc/followthrough/out', 'there is no such place, ENOENT'],
    ['without a name', '', 'there is no such place, ENOENT'],
  ])('%s', async (_, out, why) => {
    const before = left(join(desk, 'taken'))
    const { code, stdout, stderr } = await runCli([...GRADE, '--out', out])
    expect([code, stderr]).toEqual([
      2,
      `followthrough: report.html, report.md, result.json cannot be written to ${out} (${why}).\nGive a folder that you may write to: --out DIR.\n`,
    ])
    expect(stdout).toContain('The stages of attention')
    expect([left(join(desk, 'taken')), read(join(desk, 'taken'), 'file')]).toEqual([before, 'mine'])
  })

  it('that can only be read', async () => {
    const script =
      'mkdir "$DISK/out" && bwrap --bind / / --ro-bind "$DISK/out" "$DISK/out" -- "$@" --out "$DISK/out"'
    const { code, stdout, stderr, files } = await onSmallDisk(script, started(GRADE))
    expect([code, files.size]).toEqual([2, 0])
    expect(stdout).toContain('The stages of attention')
    expect(stderr).toContain('(it can only be read, EROFS).\nGive a folder that you may write to: --out DIR.')
  })

  it('a folder that has a report’s name costs that report alone', async () => {
    const out = join(desk, 'named')
    const { code, stderr } = await runCli([...GRADE, '--out', out])
    expect(code).toBe(2)
    expect(stderr).toContain('(a folder stands where the file should be, EISDIR)')
    expect(left(out)).toEqual(['report.html', 'report.md', 'result.json'])
  })

  it('for the starter as well, also below /proc', async () => {
    const { code, stderr } = await runCli(['start', '01'], '/proc')
    expect([code, stderr]).toEqual([
      2,
      'followthrough: The starter cannot be copied to work/attention-stages/ (there is no such place, ENOENT).\nRun the command in a folder that you may write to.\n',
    ])
  })
})

it('folders that are not there yet are made, as many as it takes', async () => {
  const out = join(desk, 'a/b/c')
  expect(await runCli([...GRADE, '--out', out])).toMatchObject({ code: 0 })
  expect(left(out)).toEqual(['report.html', 'report.md', 'result.json'])
})

describe('of several submissions in work/', () => {
  const both = copyCourse(join(desk, 'course'))
  const second = join(both, '02-again')
  cpSync(join(both, '01-attention-stages'), second, { recursive: true })
  const manifest = join(second, 'assignment.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"id": "attention-stages"', '"id": "again"'))

  it('each has a folder of its own for its reports, and one that cannot be graded does not end the others', async () => {
    const student = join(desk, 'student')
    cpSync(SAMPLE, join(student, 'work/again'), { recursive: true })
    mkdirSync(join(student, 'work/attention-stages'), { recursive: true })
    const words = ['grade', '--no-types', '--assignments', both, '--out', 'reports']
    const { code, stdout, stderr } = await runCli(words, student)
    expect([code, stdout.split('In full: npm run grade').length]).toEqual([2, 2])
    expect(stderr).toContain('work/attention-stages holds no attention.ts (ENOENT).')
    expect(left(join(student, 'reports/again'))).toEqual(['report.html', 'report.md', 'result.json'])
    expect(existsSync(join(student, 'reports/attention-stages'))).toBe(false)
  })
})
