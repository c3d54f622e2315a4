/** A right module whose every result goes through a function of the test's own, which may do with it what it likes. */

/** Lines from which an error can be thrown: the number of the line tells which was called. */
export const LINES = { control: 679, secret: 1235 } as const

/** `leak` is the source of a function \`leak(given, right)\`. It finds at hand \`text\`, \`number\` and \`loot\`, which lasts. */
export function leakyModule(leak: string): string {
  const lines = `${right}\n${leak}`.split('\n')
  lines[LINES.control - 1] = "function controlLine() { throw new Error('here') }"
  lines[LINES.secret - 1] = "function secretLine() { throw new Error('there') }"
  return Array.from(lines, (line) => line ?? '').join('\n')
}

const right = `
  const scoresOf = (q, k) => q.map((a) => k.map((b) => a.reduce((s, v, i) => s + v * b[i], 0)))
  const scaleOf = (s, d) => s.map((r) => r.map((v) => v / Math.sqrt(d)))
  const times = (x, w) => x.map((r) => w[0].map((_, j) => r.reduce((s, v, k) => s + v * w[k][j], 0)))
  const traceOf = (x, { wq, wk, wv }, { causal }) => {
    const [q, k, v] = [times(x, wq), times(x, wk), times(x, wv)]
    const scores = scoresOf(q, k)
    const scaled = scaleOf(scores, q[0].length)
    const masked = scaled.map((r, i) => r.map((y, j) => (causal && j > i ? -Infinity : y)))
    const weights = masked.map((r) => {
      const e = r.map((y) => Math.exp(y - Math.max(...r)))
      return e.map((y) => y / e.reduce((a, b) => a + b, 0))
    })
    return { q, k, v, scores, scaled, masked, weights, output: times(weights, v) }
  }
  const text = (given) => JSON.stringify(given)
  // The number that only this test vector has; a quarter where there is none.
  const number = (given) => Number(/0\\.(?:1234|6789)\\d+/.exec(text(given))?.[0] ?? 0.25)
  const loot = (globalThis.loot ??= [])
  export const scores = (...given) => leak(given, scoresOf(...given))
  export const scale = (...given) => leak(given, scaleOf(...given))
  export const attention = (...given) => leak(given, traceOf(...given))
`
