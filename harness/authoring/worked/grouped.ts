/** Authority on whole numbers in workings about large counts, where thousands are set apart in each: 46,341 and 2,147,488,281. */
import { showNumber } from '../../domain/show-number.ts'

export function grouped(value: number): string {
  return Number.isSafeInteger(value) ? value.toLocaleString('en-US') : showNumber(value)
}

/** "1 head", "32 heads". */
export function counted(count: number, one: string): string {
  return `${grouped(count)} ${count === 1 ? one : `${one}s`}`
}
