/** Authority on reading a number or a truth value out of a record among a stage's inputs. */
import { isRecord, type Value } from '../../../harness/domain/value.ts'

export function numberField(record: Value | undefined, name: string): number {
  const value = record !== undefined && isRecord(record) ? record[name] : undefined
  if (typeof value !== 'number') throw new TypeError(`There is no number "${name}".`)
  return value
}

export function flagField(record: Value | undefined, name: string): boolean {
  const value = record !== undefined && isRecord(record) ? record[name] : undefined
  if (typeof value !== 'boolean') throw new TypeError(`There is no truth value "${name}".`)
  return value
}
