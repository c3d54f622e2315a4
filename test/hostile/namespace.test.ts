import { outcomesAt } from './outcomes.ts'

outcomesAt('namespace')
