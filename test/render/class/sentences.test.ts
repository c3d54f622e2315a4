/** What is said of each kind of class, and that all of it is true. */
import { describe, expect, it } from 'vitest'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { classOf, type Pupil } from './classes.ts'

const right: Pupil = {}
const withoutScale: Pupil = {
  verdicts: { scale: 'wrong', attention: 'follows' },
  causes: ['scale: no-scale'],
}
const notStarted: Pupil = {
  verdicts: {
    project: 'not-started',
    scores: 'not-started',
    scale: 'not-started',
    causalMask: 'not-started',
    softmax: 'not-started',
    weightedSum: 'not-started',
    attention: 'not-started',
  },
  causes: [': not started'],
}
const fault: Pupil = { outcome: 'fault' }

const CLASSES: Readonly<Record<string, ClassReport>> = {
  'nobody at all': classOf([]),
  'one who handed in nothing': classOf([{ outcome: 'nothing' }]),
  'one who handed in nothing, for 0 marks': classOf([{ outcome: 'nothing' }], { missing: 'zero' }),
  'one fault': classOf([fault]),
  'faults only': classOf([fault, fault]),
  'one who is right': classOf([right]),
  'one with a slip': classOf([withoutScale]),
  'one who did not start': classOf([notStarted]),
  'all perfect': classOf([right, right, right]),
  'all failed': classOf([notStarted, notStarted]),
  'one of several graded': classOf([right, { outcome: 'refused' }, { outcome: 'no-module', late: true }]),
  'a mixed class': classOf([right, withoutScale, withoutScale, notStarted, { outcome: 'nothing' }]),
}

describe('a class in sentences', () => {
  it.each(Object.entries(CLASSES))('on a terminal: %s', (_, report) => {
    expect(renderClass(report, 'terminal')).toMatchSnapshot()
  })
})
