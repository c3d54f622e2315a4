/** Authority on which students a shard grades: decided by their ids alone, so that all machines of a CI matrix agree. */
import { createHash } from 'node:crypto'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'

export type Shard = NonNullable<ClassRun['shard']>

export function readShard(text: string): Shard {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  if (index === undefined || of === undefined || Number(index) > Number(of)) {
    throw new Fault(
      'usage',
      `--shard was given "${text}", which is no shard.`,
      'Give which part of how many, counted from 1: --shard 1/3, --shard 2/3 and --shard 3/3.',
    )
  }
  return { index: Number(index), of: Number(of) }
}

export function isInShard(id: string, shard: Shard | null): boolean {
  if (shard === null) return true
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shard.of === shard.index - 1
}
