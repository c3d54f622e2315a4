import { outcomesAt } from './outcomes.ts'

await outcomesAt('process')
