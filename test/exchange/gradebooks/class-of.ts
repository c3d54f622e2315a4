/** A class for a gradebook: who is in it, and how many marks they have of 100. */
import type { ClassMarks } from '../../../harness/exchange/gradebook/class-marks.ts'
import type { Student } from '../../../harness/domain/student.ts'

export type Given = Partial<Student> & { readonly id: string; readonly earned: number }

export function classOf(
  students: readonly Given[],
  form: ClassMarks['form'] = 'folders',
  title = 'Attention',
): ClassMarks {
  return {
    form,
    assignment: {
      id: 'attention-stages',
      title,
      entryFile: 'attention.ts',
      passMark: 50,
      possible: 100,
      stages: [
        { id: 'scores', call: 'scores(q, k)', points: 60 },
        { id: 'scale', call: 'scale<T>(s, d) & "more"', points: 40 },
      ],
    },
    marks: students.map(({ earned, ...student }) => ({
      kind: 'mark',
      why: 'graded',
      student: studentOf(student),
      earned,
      possible: 100,
      stages: [
        { stage: 'scores', verdict: 'correct', earned: 60, possible: 60 },
        { stage: 'scale', verdict: 'wrong', earned: earned - 60, possible: 40 },
      ],
    })),
  }
}

export function studentOf(given: Partial<Student> & { readonly id: string }): Student {
  return {
    name: null,
    email: null,
    section: null,
    platformId: null,
    alsoKnownAs: {},
    members: [],
    ...given,
  }
}
