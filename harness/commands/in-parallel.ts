/** Authority on doing much of the same at once: results in the order of the items, as many at a time as there are cores. */
import { availableParallelism } from 'node:os'

export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const queue = items.entries()
  const worker = async () => {
    for (const [i, item] of queue) results.set(i, await work(item))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result)
}
