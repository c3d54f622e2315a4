/** Authority on the page of a class over all assignments, and on its table for a terminal. */
import { courseTemplates } from '#generated/course-templates.js'
import { classTemplates } from '#generated/class-templates.js'
import type { CourseReport } from '../../domain/course-report.ts'
import { digestOfStyle } from '../digest-of-style.ts'
import { escapeView } from '../escape-view.ts'
import { layOut } from '../lay-out.ts'
import { addTemplates, printTemplate } from '../print-template.ts'
import { viewCourse } from './view-course.ts'

/** On a terminal, as many students as a screen has lines. */
const ON_A_SCREEN = 30

addTemplates(classTemplates)
addTemplates(courseTemplates)

export function renderCourse(report: CourseReport, format: 'terminal' | 'html'): string {
  switch (format) {
    case 'terminal':
      return layOut(printTemplate('course.terminal', escapeView(format, viewCourse(report, ON_A_SCREEN))))
    case 'html': {
      const styleDigest = digestOfStyle(printTemplate('partials/class-sheet.html', {}))
      const course = escapeView(format, viewCourse(report, Infinity))
      return printTemplate('course.html', { course, styleDigest })
    }
  }
}
