/**
 * Authority on the level `namespace`: bubblewrap gives the child a network, a process tree, users and a file system of its own.
 * In there are Node, the libraries that it is linked with, and nothing else: no /proc (with the caller's environment in it),
 * no /dev/shm (memory without a limit), not a byte that can be written. There is no device either: Node does without, and those
 * of this machine could be locked for everyone by whoever owns them, which in there is everyone if we are root.
 */
import { readFileSync, realpathSync } from 'node:fs'
import type { Level } from './level.ts'

export function namespaceLevel(bubblewrap: string, filter: Uint8Array | null): Level {
  const around = bubblewrapArguments(
    { node: realpathSync(process.execPath), libraries: ownLibraries() },
    filter !== null,
  )
  return {
    name: 'namespace',
    wrap: (args) => ({
      program: bubblewrap,
      args: [...around, INSIDE, ...args],
      environment: {},
      fourth: filter,
      end: null,
    }),
    innermost: childOf,
    memorySignal: null,
  }
}

const INSIDE = '/node'

type Binary = { readonly node: string; readonly libraries: readonly string[] }

export function bubblewrapArguments({ node, libraries }: Binary, isFiltered: boolean): readonly string[] {
  const seen = libraries.flatMap((path) => ['--ro-bind', path, path])
  return [...APART, ...seen, '--ro-bind', node, INSIDE, ...NO_DISK, ...(isFiltered ? FILTERED : [])]
}

/** Users too, or `--disable-userns` is refused. A helper of bubblewrap's own as process 1 would have our environment to read. */
const APART =
  '--unshare-all --unshare-user --disable-userns --cap-drop ALL --as-pid-1 --die-with-parent --uid 65534 --gid 65534 --hostname box'.split(
    ' ',
  )
const NO_DISK = '--size 1048576 --tmpfs /tmp --chdir /tmp --remount-ro / --remount-ro /tmp'.split(' ')
const FILTERED = ['--seccomp', '3']

/** The files that this Node is linked with, as the loader looks for them; it is the Node that runs inside. */
function ownLibraries(): readonly string[] {
  // What a native package has loaded into this process is nothing that Node starts with.
  return sharedObjects().filter((path) => path.startsWith('/') && !path.includes('/node_modules/'))
}

function sharedObjects(): readonly string[] {
  // Looking up the names of network interfaces takes seconds on some machines.
  const made: unknown = Object.assign(process.report, { excludeNetwork: true }).getReport()
  if (typeof made !== 'object' || made === null || !('sharedObjects' in made)) return []
  const { sharedObjects: listed } = made
  return Array.isArray(listed) ? listed.filter((path) => typeof path === 'string') : []
}

/** bubblewrap stays outside and waits for the one child that it has. */
function childOf(pid: number): number | null {
  try {
    const [child = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
    return child === '' ? null : Number(child)
  } catch {
    return null
  }
}
