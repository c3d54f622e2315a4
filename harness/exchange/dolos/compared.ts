/** Authority on a file that is compared with others, and whose it is. */
import type { Student } from '../../domain/student.ts'

export type Compared = {
  /** In the archive. */
  readonly path: string
  readonly student: Pick<Student, 'id' | 'name' | 'section'>
}
