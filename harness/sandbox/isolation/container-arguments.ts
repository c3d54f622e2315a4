/**
 * Authority on the command line that starts Node in a container of its own, for one child. In there is nothing that can be
 * written: no /tmp, no /dev/shm, not even a message queue. Docker and Podman take the same options, but for a few.
 *
 * Not asked for: `--init`. Node is process 1 of the container, so that whatever it may have started ends with it, and a helper
 * would only stand between.
 */
export type EngineName = 'podman' | 'docker'

export type ContainerRun = {
  readonly engine: EngineName
  /** By which it can be ended: the engine's command is not the container. */
  readonly name: string
  readonly image: string
  /** Everything in the container together, Node's own needs included. */
  readonly memoryMb: number
  /** Should nobody be left to end it. */
  readonly cpuSeconds: number
  readonly nodeArguments: readonly string[]
}

/** Node alone has about eleven threads. */
const MOST_PROCESSES = 64

export function containerArguments(run: ContainerRun): readonly string[] {
  const { engine, name, image, memoryMb, cpuSeconds, nodeArguments } = run
  return [
    'run',
    '--rm',
    '--interactive',
    `--name=${name}`,
    '--pull=never',
    '--network=none',
    '--hostname=box',
    '--ipc=none',
    '--read-only',
    '--workdir=/',
    '--user=65534:65534',
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    // As much with swap as without: none.
    `--memory=${memoryMb}m`,
    `--memory-swap=${memoryMb}m`,
    `--pids-limit=${MOST_PROCESSES}`,
    ...limits({ nofile: 64, core: 0, fsize: 0, msgqueue: 0, cpu: cpuSeconds }),
    // Nothing that student code prints is kept, and nothing else is run in there.
    '--log-driver=none',
    '--no-healthcheck',
    // It need not be asked to end before it is ended.
    '--stop-timeout=0',
    ...ownOptions(engine),
    '--env=NODE_OPTIONS=',
    '--entrypoint=node',
    image,
    ...nodeArguments,
  ]
}

/** The same Node as the one that grades, so that the arithmetic is the same. */
export function containerImage(): string {
  const named = process.env['FOLLOWTHROUGH_IMAGE'] ?? ''
  return named === '' ? `docker.io/library/node:${process.versions.node}-slim` : named
}

function ownOptions(engine: EngineName): readonly string[] {
  switch (engine) {
    case 'podman':
      return [
        // Or it mounts /run, /tmp and /var/tmp to be written.
        '--read-only-tmpfs=false',
        '--http-proxy=false',
        // As root it would raise this limit to a million, which the machine may not allow.
        ...limits({ nproc: 1024 }),
      ]
    case 'docker':
      // Its settings may name proxies, with passwords, and each would be put in; it has no option that leaves them out.
      return PROXIES.flatMap((name) => [`--env=${name}=`, `--env=${name.toUpperCase()}=`])
  }
}

const PROXIES = ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy']

function limits(most: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(most).map(([name, value]) => `--ulimit=${name}=${value}:${value}`)
}
