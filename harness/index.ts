/** The public API: grade a submission, and the words of the report. No logic. */
export { completeReport, gradeSubmission } from './grade.ts'
export type { Graded } from './grade.ts'
export { loadAssignment } from './load/load-assignment.ts'
export { openSandbox } from './sandbox/open-sandbox.ts'
export { Fault } from './domain/fault.ts'
export type { Report, StageReport, StageVerdict } from './domain/report.ts'
export type { Assignment } from './domain/assignment.ts'
export type {
  AcceptedVariant,
  Field,
  FieldCall,
  Misconception,
  Oracle,
  Program,
  Route,
  Specimen,
  StageCall,
  StageOracle,
} from './domain/oracle.ts'
