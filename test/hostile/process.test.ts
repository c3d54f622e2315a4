import { outcomesAt } from './outcomes.ts'

outcomesAt('process')
