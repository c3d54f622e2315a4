/** Authority on whether a frame is a reply: its head is JSON, of a shape that the schema knows, and fits its numbers. */
import { validateReply } from '#generated/validate-reply.js'
import type { Frame, Reply } from './protocol.ts'
import { countNumbers } from './read-node.ts'

export function readReply({ head, payload }: Frame): Reply | null {
  try {
    const reply: unknown = JSON.parse(head)
    return isReply(reply) && payload.length === 8 * numbersIn(reply) ? reply : null
  } catch {
    // It is no JSON, or nested so deeply that nothing can walk it.
    return null
  }
}

/** The schema and the type say the same; test/types/ holds them to it. */
function isReply(data: unknown): data is Reply {
  return validateReply(data)
}

function numbersIn(reply: Reply): number {
  if (reply.kind !== 'answer') return 0
  const nodes = [reply.value, ...reply.changed.map(({ after }) => after), reply.again ?? 'null']
  return nodes.reduce((sum, node) => sum + countNumbers(node, 0), 0)
}
