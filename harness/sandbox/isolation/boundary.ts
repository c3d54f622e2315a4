/** Authority on what student code must not get past, and on what the self-test is told of the other side. */
export const BOUNDARIES = ['reading', 'writing', 'network', 'signals', 'starting', 'memory'] as const

export type Boundary = (typeof BOUNDARIES)[number]

export type Outside = {
  /** A file that can be read out here. */
  readonly file: string
  /** A file that could be written out here. */
  readonly written: string
  /** Of a server on the loopback address. */
  readonly port: number
  /** The grader's own process. */
  readonly pid: number
}

/** What the self-test says when it can be told. */
export const READY = 'ready\n'
