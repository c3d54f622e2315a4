/** Authority on copying errors: the engine keeps the kind, the message, the stack and the cause, and nothing else. */
import type { Copier } from './copier.ts'
import { Wrong, create, own, toText, write } from './intrinsics.ts'

const kinds = create(null) as Record<string, ErrorConstructor>
for (const Kind of [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError])
  kinds[Kind.name] = Kind

export function copyError(value: object, _: unknown, copier: Copier): object {
  const { name, stack } = value as { readonly name?: unknown; readonly stack?: unknown }
  const copy = copier.keep(value, new (kinds[toText(name)] ?? Wrong)())
  const message = own(value, 'message')
  const cause = own(value, 'cause')
  if (message.kind === 'data') write(copy, 'message', toText(message.value), false)
  if (cause.kind === 'data') write(copy, 'cause', copier.copyOf(cause.value), false)
  if (typeof stack === 'string') write(copy, 'stack', stack, false)
  return copy
}
