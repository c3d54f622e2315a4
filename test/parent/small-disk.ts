/** A disk of 64 KiB, made by bubblewrap, for a command to write to; what was written to it is kept for looking at. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'

type Written = {
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  /** By name, also of those whose name begins with a dot; in folders of the disk as well. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** `script` is for the shell; the disk is `$DISK` to it, and its arguments are what comes after. */
export async function onSmallDisk(script: string, args: readonly string[]): Promise<Written> {
  const desk = mkdtempSync(join(tmpdir(), 'followthrough-disk-'))
  const [disk, kept] = [join(desk, 'disk'), join(desk, 'kept')]
  for (const folder of [disk, kept]) mkdirSync(folder)
  const binds = ['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc']
  const wrapped = `${script}\ncode=$?; cp -a "$DISK/." "$KEPT"; exit $code`
  try {
    const ran = await execa(
      'bwrap',
      [...binds, '--size', '65536', '--tmpfs', disk, '--', 'sh', '-c', wrapped, 'sh', ...args],
      {
        cwd: desk,
        reject: false,
        stripFinalNewline: false,
        env: { NO_COLOR: '1', DISK: disk, KEPT: kept },
      },
    )
    const files = readdirSync(kept, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const)
    return { code: ran.exitCode, stdout: ran.stdout, stderr: ran.stderr, files: new Map(files) }
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}
