/** Authority on the course that the sample class is in, as platforms name it. */
export const ASSIGNMENT_SLUG = 'attention-stages'
export const ASSIGNMENT_TITLE = 'Attention stages'
export const COURSE_SLUG = 'ml101'
export const COURSE_SHORT_NAME = 'ML101'
export const CANVAS_ASSIGNMENT_ID = 70_101
export const MOODLE_MODULE_ID = 4711
export const GRADESCOPE_ASSIGNMENT_ID = 2_345_678
