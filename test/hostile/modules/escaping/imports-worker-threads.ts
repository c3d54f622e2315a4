// Tries: to go on in a thread of its own.
// Outcome: 0 of 100; refused to import worker_threads
import { Worker } from 'worker_threads'
export * from './right.ts'

new Worker('for (;;) {}', { eval: true })
