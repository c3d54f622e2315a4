// Tries: nothing: all of its stages are async.
// Outcome: 0 of 100; project returned a Promise in place of a 2 × 2 matrix; scores returned a Promise in place of a 2 × 2 matrix; scale returned a Promise in place of a 2 × 2 matrix; causalMask returned a Promise in place of a 3 × 3 matrix; softmax returned a Promise in place of a 2 × 2 matrix; weightedSum returned a Promise in place of a 2 × 2 matrix; attention returned a Promise in place of an object with q, k, v, scores, scaled, masked, weights and output
import * as right from './right.ts'

export const project = async (x: any, w: any) => right.project(x, w)
export const scores = async (q: any, k: any) => right.scores(q, k)
export const scale = async (s: any, d: any) => right.scale(s, d)
export const causalMask = async (s: any) => right.causalMask(s)
export const softmax = async (s: any) => right.softmax(s)
export const weightedSum = async (a: any, v: any) => right.weightedSum(a, v)
export const attention = async (x: any, w: any, o: any) => right.attention(x, w, o)
