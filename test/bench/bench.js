/**
 * Authority on how fast it is, as ratios of one run: `npm run bench` measures on this machine and prints the tables of the README;
 * `--write` puts them there. No test asserts a time.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSampleClass } from '../support/sample-class/make-sample-class.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const cli = join(root, 'harness/followthrough.js')
const CLASSES = [200, 1000, 2000]
const COLD = 12

// Every Node that has it reads certificates before it does anything, except where student code runs, which inherits nothing: the
// Node that does nothing would look two and a half times as slow as it is.
delete process.env['NODE_EXTRA_CA_CERTS']

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'))
try {
  const tables = [await benchGrade(), await benchClasses()].join('\n\n')
  process.stdout.write(`${tables}\n`)
  if (process.argv.includes('--write')) writeInto(join(root, 'README.md'), tables)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** One cold grade of a correct module, beside a Node that does nothing. */
async function benchGrade() {
  const module = join(root, 'test/submissions/attention-stages/correct')
  const nothing = median(await repeat(COLD, () => run(['-e', '0'])))
  const rows = []
  for (const level of ['process', 'namespace']) {
    const words = [cli, 'grade', '01', module, '--isolation', level]
    const all = await repeat(COLD, () => run(words))
    rows.push([`one cold \`grade\`, level \`${level}\``, times(median(all) / nothing)])
  }
  return table([`on ${machine()}`, 'wall time as a multiple of `node -e 0`'], rows)
}

/** Whole classes at once. */
async function benchClasses() {
  const idle = cpuOf(['-e', '0'])
  const rows = []
  for (const students of CLASSES) {
    const made = await makeSampleClass({ form: 'folders', out: join(folder, `class-${students}`), students })
    for (const types of students === CLASSES.at(-1) ? [[], ['--no-types']] : [[]]) {
      const out = join(folder, `out-${students}${types.join('')}`)
      const words = [cli, 'batch', made.intake, '--assignment', '01', '--out', out, ...types]
      const { seconds, cpu, peakMb, workerMb } = await measure(words)
      const graded = readdirSync(join(out, 'records')).length
      rows.push([
        `${graded}${types.length > 0 ? ', `--no-types`' : ''}`,
        (graded / seconds).toFixed(1),
        times(cpu / graded / idle),
        `${peakMb} MB`,
        `${workerMb} MB`,
      ])
      rmSync(out, { recursive: true, force: true })
    }
  }
  const head = [
    'submissions',
    'a second',
    'CPU for each, as a multiple of `node -e 0`',
    "the parent's peak memory",
    "a worker's",
  ]
  return table(head, rows)
}

/**
 * Wall seconds of one run of Node.
 * @param {readonly string[]} words
 */
async function run(words) {
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`)
  return (performance.now() - startedAt) / 1000
}

/**
 * Seconds of processor time of one run of Node, in the mean.
 * @param {readonly string[]} words
 */
function cpuOf(words) {
  const script = 'time for i in $(seq 40); do "$@"; done'
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...words], {
    encoding: 'utf8',
    env: { ...process.env, TIMEFORMAT: '%U %S' },
  })
  return secondsIn(stderr) / 40
}

/**
 * A run with everything that it starts: the shell adds up what all of them used.
 * @param {readonly string[]} words
 */
async function measure(words) {
  const startedAt = performance.now()
  const shell = spawn('bash', ['-c', 'time "$@"', 'bash', process.execPath, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TIMEFORMAT: '%U %S' },
  })
  let noted = ''
  shell.stderr.setEncoding('utf8').on('data', (text) => (noted += text))
  let [peakMb, workerMb] = [0, 0]
  const looking = setInterval(() => {
    for (const parent of childrenOf(shell.pid ?? 0)) {
      peakMb = Math.max(peakMb, peakOf(parent))
      workerMb = Math.max(workerMb, ...childrenOf(parent).filter(isWorker).map(peakOf))
    }
  }, 250)
  const code = await new Promise((resolve) => shell.once('close', resolve))
  clearInterval(looking)
  if (code !== 0) throw new Error(`the class ended with ${code}: ${noted}`)
  return { seconds: (performance.now() - startedAt) / 1000, cpu: secondsIn(noted), peakMb, workerMb }
}

/** @param {string} noted */
function secondsIn(noted) {
  const [user, system] = (noted.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return (user ?? NaN) + (system ?? NaN)
}

/** @param {number} parent */
function childrenOf(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(/\) . (\d+) /.exec(fileOf(pid, 'stat'))?.[1]) === parent)
}

/** @param {number} pid */
function isWorker(pid) {
  return fileOf(pid, 'cmdline').includes('batch-worker.js')
}

/**
 * The most memory that a process ever had, in MB.
 * @param {number} pid
 */
function peakOf(pid) {
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(fileOf(pid, 'status'))?.[1] ?? 0) / 1024)
}

/**
 * A process may be gone before it is asked about.
 * @param {number} pid
 * @param {string} name
 */
function fileOf(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * @template T
 * @param {number} count
 * @param {() => Promise<T>} work
 */
async function repeat(count, work) {
  const all = []
  for (let i = 0; i < count; i++) all.push(await work())
  return all
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

/** @param {number} ratio */
function times(ratio) {
  return `${ratio.toFixed(1)} ×`
}

function machine() {
  return `Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('\n')
}

/** @param {readonly string[]} cells */
function line(cells) {
  return `| ${cells.join(' | ')} |`
}

/**
 * @param {string} path
 * @param {string} tables
 */
function writeInto(path, tables) {
  const [begin, end] = ['<!-- bench -->', '<!-- /bench -->']
  const text = readFileSync(path, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${path} has no place for the tables: ${begin} … ${end}`)
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`)
}
