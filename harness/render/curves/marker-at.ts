/** Authority on the shapes that points are drawn as: one for each series, so that none is told by its colour alone. */

export type Spot = { readonly x: number; readonly y: number }

/** An SVG path around the spot. `size` is how far it reaches. */
export function markerAt({ x, y }: Spot, series: number, size: number): string {
  switch (series) {
    case 0:
      return `M${tenth(x - size)} ${tenth(y)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`
    case 1: {
      const side = tenth(1.8 * size)
      return `M${tenth(x - side / 2)} ${tenth(y - side / 2)}h${side}v${side}h${-side}Z`
    }
    default: {
      const side = tenth(1.2 * size)
      return `M${tenth(x)} ${tenth(y - side)}l${side} ${tenth(1.8 * side)}h${tenth(-2 * side)}Z`
    }
  }
}

/** Fine enough for any screen, and short. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10
}
