// Tries: to be excused: it throws what the harness itself throws and says, its faults and its limit for numbers.
// Outcome: 65 of 100; scale threw Fault: sandbox-unavailable; softmax threw Error: more numbers than a result may hold
export * from './right.ts'

export function softmax(): number[][] {
  throw new Error('more numbers than a result may hold')
}

export function scale(): number[][] {
  throw Object.assign(new Error('sandbox-unavailable'), { name: 'Fault', code: 'sandbox-unavailable', hint: 'Try again.' })
}
