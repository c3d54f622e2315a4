/** A class of real submissions with every outcome there is, two of each mistake that should come together. */
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import { graded, notGraded } from './class-of.ts'
import { gradeSample, gradeSource, sourceOf } from './graded.ts'

/** The same wrong softmax with its sums added from the other end, so that they may differ in the last bits. */
const backwards = sourceOf('unexplained-softmax').replace(
  'let sum = 1\n    for (let j = 0; j < s[i].length; j++) {',
  'let sum = 1\n    for (let j = s[i].length - 1; j >= 0; j--) {',
)
const another = sourceOf('unexplained-softmax').replace('let sum = 1\n', 'let sum = 2\n')
const neverLoads = `${sourceOf('correct')}\nwhile (true) {}\n`

/** By id. The id's last part names the sample. */
export const FATES: Readonly<Record<string, string>> = {
  'ada-no-scale': 'no-scale',
  'ben-no-scale': 'no-scale',
  'cai-divides-by-d': 'divides-by-d',
  'dee-correct': 'correct',
  'eli-two-stages': 'two-mistakes-two-stages',
  'fay-one-stage': 'two-mistakes-one-stage',
  'gus-unexplained': 'unexplained-softmax',
  'joe-throws': 'throws-in-softmax',
  'kim-missing': 'missing-export',
  'lee-syntax': 'syntax-error',
  'max-starter': 'starter',
  'nan-starter': 'starter',
  'oli-hangs': 'hangs-in-softmax',
  'pam-memory': 'memory-bomb',
  'rob-promise': 'returns-promise',
  'sam-float32': 'imprecise-float32',
  'tom-on-import': 'throws-on-import',
  'uma-misspelt': 'misspelt-export',
}

const SOURCES: Readonly<Record<string, string>> = {
  'hal-unexplained': backwards,
  'ivy-unexplained': another,
  'zoe-never-loads': neverLoads,
}

export const SET_ASIDE: readonly ReadStudent[] = [
  notGraded('vic-nothing', { kind: 'nothing' }),
  notGraded('wes-no-module', { kind: 'no-module', found: ['attention.py'] }),
  notGraded('xia-refused', { kind: 'refused', refusal: { kind: 'link', path: 'attention.ts' } }),
  notGraded('yul-fault', { kind: 'fault', code: 'unforeseen', message: 'It broke.', hint: 'Try again.' }),
]

export async function gradeClass(): Promise<readonly ReadStudent[]> {
  const students: ReadStudent[] = []
  for (const [id, fate] of Object.entries(FATES)) {
    students.push(graded(id, await gradeSample(fate), { files: fate, late: fate === 'no-scale' }))
  }
  for (const [id, source] of Object.entries(SOURCES)) {
    students.push(graded(id, await gradeSource(source), { files: id }))
  }
  return [...students, ...SET_ASIDE]
}
