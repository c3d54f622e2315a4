/** Authority on shares: a percentage that says "all" and "none" only where it is so, and a bar of characters. */
export function sayShare(part: number, whole: number): string {
  if (whole === 0) return '–'
  const rounded = Math.round((part / whole) * 100)
  if (rounded === 0 && part > 0) return '<1%'
  if (rounded === 100 && part < whole) return '>99%'
  return `${rounded}%`
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** As long as its share of `width`; whatever is not nothing can be seen. */
export function drawBar(part: number, whole: number, width: number): string {
  if (part === 0 || whole === 0) return ''
  const eighths = Math.max(1, Math.round((part / whole) * width * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '')
}

/** For an SVG that is as wide as its page. */
export function percentOf(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100}%`
}
