import { afterEach, expect, it, vi } from 'vitest'
import {
  containerArguments,
  containerImage,
  type ContainerRun,
} from '../../harness/sandbox/isolation/container-arguments.ts'

const RUN = {
  name: 'followthrough-1',
  image: 'docker.io/library/node:24.21.0-slim',
  memoryMb: 512,
  cpuSeconds: 60,
  nodeArguments: ['--permission', '-e', 'a; b "c"'],
} satisfies Omit<ContainerRun, 'engine'>

const SHARED = [
  'run --rm --interactive --name=followthrough-1 --pull=never',
  '--network=none --hostname=box --ipc=none',
  '--read-only --workdir=/ --user=65534:65534',
  '--cap-drop=ALL --security-opt=no-new-privileges',
  '--memory=512m --memory-swap=512m --pids-limit=64',
  '--ulimit=nofile=64:64 --ulimit=core=0:0 --ulimit=fsize=0:0 --ulimit=msgqueue=0:0 --ulimit=cpu=60:60',
  '--log-driver=none --no-healthcheck --stop-timeout=0',
]
const NODE = ['--env=NODE_OPTIONS= --entrypoint=node docker.io/library/node:24.21.0-slim', '--permission -e']

function words(lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

it("Podman's command line is exactly this", () => {
  const own = '--read-only-tmpfs=false --http-proxy=false --ulimit=nproc=1024:1024'
  const expected = [...words([...SHARED, own, ...NODE]), 'a; b "c"']
  expect(containerArguments({ ...RUN, engine: 'podman' })).toEqual(expected)
})

it("Docker's command line is exactly this, with every proxy of its settings emptied", () => {
  const own = [
    '--env=http_proxy= --env=HTTP_PROXY= --env=https_proxy= --env=HTTPS_PROXY=',
    '--env=ftp_proxy= --env=FTP_PROXY= --env=no_proxy= --env=NO_PROXY= --env=all_proxy= --env=ALL_PROXY=',
  ]
  const expected = [...words([...SHARED, ...own, ...NODE]), 'a; b "c"']
  expect(containerArguments({ ...RUN, engine: 'docker' })).toEqual(expected)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

it('the image has the very Node that grades, unless another is named', () => {
  vi.stubEnv('FOLLOWTHROUGH_IMAGE', '')
  expect(containerImage()).toBe(`docker.io/library/node:${process.versions.node}-slim`)
  vi.stubEnv('FOLLOWTHROUGH_IMAGE', 'course/node:1')
  expect(containerImage()).toBe('course/node:1')
})
