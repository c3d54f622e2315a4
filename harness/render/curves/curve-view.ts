/** Authority on what a template may show of a curve: texts, and places in a drawing. */
export type CurveView = {
  readonly id: string
  readonly title: string
  /** What is to be seen in it, and what it shows of the student's stages. */
  readonly shows: string
  readonly said: readonly string[]
  /** What is along the axes. */
  readonly x: string
  readonly y: string
  readonly plot: PlotView
  /** Line by line for a terminal, and point by point for a page. */
  readonly at: readonly string[]
  readonly lines: readonly { readonly label: string; readonly numbers: readonly string[] }[]
  readonly rows: readonly { readonly x: string; readonly numbers: readonly string[] }[]
}

/** Places in the drawing of its template. */
export type PlotView = {
  readonly upwards: readonly TickView[]
  readonly across: readonly TickView[]
  readonly lines: readonly LineView[]
  /** What the lines are called, beside where they end. */
  readonly ends: readonly { readonly text: string; readonly style: string; readonly at: string }[]
  /** The signs explained. */
  readonly key: readonly (LineView & { readonly label: string })[]
}

export type TickView = { readonly at: string; readonly label: string }

/** `path` and `markers` as SVG writes them. */
export type LineView = { readonly style: string; readonly path: string; readonly markers: string }
