/** A sample class as it came from a platform, and the folder that `batch` made of it. */
import { parse } from 'csv-parse/sync'
import type { SampleClass } from '../../support/sample-class/make-sample-class.js'

export type GradedClass = SampleClass & { readonly out: string }

/** What must have become of each student who has a mark, by what the platform knows them by. */
export function marksOf({ students }: GradedClass): ReadonlyMap<string, number> {
  return new Map(
    students.flatMap(({ idInForm, marks }) => (marks === null ? [] : [[idInForm, marks.earned]])),
  )
}

/** Each row by its headings. */
export function tableOf(text: string, delimiter = ','): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, bom: true, delimiter })
}
