/** Tests import what the build makes from the sources: it is made before the first of them runs. */
import { build } from '../../harness/build.js'

export default async function buildFirst(): Promise<void> {
  await build()
}
