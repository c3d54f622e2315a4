// Tries: nothing: its softmax is called softMax.
// Outcome: 80 of 100; softmax is missing
export { project, scores, scale, causalMask, weightedSum, attention, softmax as softMax } from './right.ts'
