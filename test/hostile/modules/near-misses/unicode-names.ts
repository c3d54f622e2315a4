// Tries: nothing: its names are Greek, accented, escaped and beyond the first plane of Unicode.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const 𝒱 = { Σ: Infinity, größe: 1 }
const \u0061lpha = 'über'

export function softmax(矩阵: number[][]): number[][] {
  return 𝒱.größe === 1 && \u{61}lpha.length === 4 ? right.softmax(矩阵) : []
}

export function causalMask(s: number[][]): number[][] {
  return s.map((zeile, ι) => zeile.map((ω, ϕ) => (ϕ > ι ? -𝒱.Σ : ω)))
}
