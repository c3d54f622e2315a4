/** What an archive holds, in its order: names and texts. */
import { buffer } from 'node:stream/consumers'
import { openPromise } from 'yauzl'

export async function filesIn(path: string): Promise<readonly (readonly [string, string])[]> {
  const archive = await openPromise(path)
  const files: [string, string][] = []
  for await (const entry of archive.eachEntry()) {
    files.push([entry.fileName, String(await buffer(await archive.openReadStreamPromise(entry)))])
  }
  archive.close()
  return files
}
