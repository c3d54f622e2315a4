/** Authority on why a module that compiles could not be loaded: an import that is not served, or an error of its own. */
import type { LoadProblem } from '../domain/evidence.ts'
import { cleanText } from './clean-text.ts'
import type { CompiledModule } from './compile.ts'
import type { RefusedLoad } from './loaded.ts'
import { placeOfImport, placeOfStack } from './place-in-source.ts'

export function problemOfRefusedLoad(
  { error, import: wanted }: Omit<RefusedLoad, 'kind'>,
  modules: ReadonlyMap<string, CompiledModule>,
): LoadProblem {
  if (wanted === null) {
    const [name, message] = [cleanText(error.name, 100), cleanText(error.message, 500)]
    return { kind: 'threw', name, message, at: placeOfStack(error.stack, modules) }
  }
  const reason = modules.get(wanted.from)?.refusals.get(wanted.specifier)
  return {
    kind: 'import',
    specifier: cleanText(wanted.specifier, 300),
    at: placeOfImport(wanted.specifier, wanted.from, modules) ?? placeOfStack(error.stack, modules),
    message: reason === undefined ? UNFOLLOWED : cleanText(reason, 500),
  }
}

const UNFOLLOWED = 'Only imports that are written out, such as import { x } from "./file", can be followed.'
