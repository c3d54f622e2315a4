import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askEngine } from '../../harness/sandbox/isolation/ask-engine.ts'
import { findEngine } from '../../harness/sandbox/isolation/find-engine.ts'
import { removeContainer } from '../../harness/sandbox/isolation/remove-container.ts'
import { runContainer } from '../support/run-container.ts'
import { withEngines } from '../support/stand-in-engine.ts'

const IMAGE = 'course/node:1'
const ECHO = "process.stdin.on('data', (text) => process.stdout.write('heard ' + text))"
const HANG = 'process.stdout.write(String(process.pid)); for (;;) {}'

function runOf(engine: 'podman' | 'docker', program: string) {
  return {
    engine,
    name: `test-${engine}`,
    image: IMAGE,
    memoryMb: 512,
    cpuSeconds: 60,
    nodeArguments: ['-e', program],
  }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an engine is found', () => {
  it('where one answers and has the image', async () => {
    const docker = await withEngines({ docker: {} }, () => findEngine(IMAGE))
    expect(docker).toEqual({ kind: 'here', engine: 'docker', image: IMAGE })
  })

  it('and it is Podman where both answer, Docker where Podman does not', async () => {
    const both = await withEngines({ podman: {}, docker: {} }, () => findEngine(IMAGE))
    expect(both).toMatchObject({ engine: 'podman' })
    const other = await withEngines({ podman: { info: 'refuses' }, docker: {} }, () => findEngine(IMAGE))
    expect(other).toMatchObject({ engine: 'docker' })
  })

  it('nowhere, and what is said is what each of them said', async () => {
    expect(await withEngines({}, () => findEngine(IMAGE))).toEqual(
      absent('neither podman nor docker is installed'),
    )
    expect(await withEngines({ docker: { info: 'refuses' } }, () => findEngine(IMAGE))).toEqual(
      absent('docker: Cannot connect to the daemon'),
    )
    expect(await withEngines({ podman: { hasImage: false } }, () => findEngine(IMAGE))).toEqual(
      absent(expect.stringContaining('"podman pull course/node:1"')),
    )
  })
})

it('an engine that does not answer is waited for no longer than it may take', async () => {
  const answer = await withEngines({ docker: { info: 'hangs' } }, () => askEngine('docker', ['info'], 500))
  expect(answer).toEqual({ kind: 'failed', why: 'it did not answer within 0.5 s' })
})

it('an engine is told where its daemon is, and nothing else of ours', async () => {
  vi.stubEnv('SECRET_TOKEN', 'canary')
  vi.stubEnv('DOCKER_HOST', 'unix:///nowhere')
  const [first] = await withEngines({ docker: {} }, async ({ asked }) => {
    await askEngine('docker', ['info'], 20_000)
    return asked()
  })
  expect(first?.environment).toContain('DOCKER_HOST')
  expect(first?.environment).not.toContain('SECRET_TOKEN')
})

describe.each(['podman', 'docker'] as const)('with %s', (engine) => {
  it('Node is started with its arguments, hears and answers', async () => {
    await withEngines({ [engine]: {} }, async ({ has }) => {
      const started = runContainer(runOf(engine, ECHO))
      started.stdin.end('a question')
      const [said, [code]] = await Promise.all([text(started.stdout), once(started, 'exit')])
      expect([said, code]).toEqual(['heard a question', 0])
      expect(has(`test-${engine}`)).toBe(false)
    })
  })

  it('a container that hangs outlives its command, and is gone once it is removed', async () => {
    await withEngines({ [engine]: {} }, async ({ has, asked }) => {
      const run = runOf(engine, HANG)
      const started = runContainer(run)
      const [pid] = await once(started.stdout, 'data')
      started.kill('SIGKILL')
      await once(started, 'exit')
      expect([has(run.name), process.kill(Number(pid), 0)]).toEqual([true, true])
      const silent = once(started.stdout.resume(), 'end')
      expect(await removeContainer(engine, run.name)).toEqual({ kind: 'gone' })
      // As long as it runs, it holds its output open.
      await silent
      expect(has(run.name)).toBe(false)
      expect(asked().at(1)?.asked).toEqual(['rm', '--force', '--volumes', run.name])
    })
  })

  it('one that is already gone is gone, whatever the engine says to that', async () => {
    const removal = await withEngines({ [engine]: {} }, () => removeContainer(engine, 'never-was'))
    expect(removal).toEqual({ kind: 'gone' })
  })

  it('one that cannot be removed is said to be left, after a few tries', async () => {
    await withEngines({ [engine]: { rm: 'refuses' } }, async ({ asked }) => {
      const run = runOf(engine, HANG)
      const started = runContainer(run)
      const [pid] = await once(started.stdout, 'data')
      try {
        const why = `${engine} still has the container ${run.name}`
        expect(await removeContainer(engine, run.name)).toEqual({ kind: 'left', why })
        expect(asked().filter(({ asked: [command] }) => command === 'rm')).toHaveLength(3)
      } finally {
        process.kill(Number(pid), 'SIGKILL')
      }
    })
  })
})

it('without an engine, removing says that nothing is known', async () => {
  expect(await withEngines({}, () => removeContainer('docker', 'any'))).toEqual({
    kind: 'left',
    why: 'docker: it is not installed',
  })
})

function absent(why: unknown) {
  return { kind: 'absent', why }
}
