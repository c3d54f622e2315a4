/** Authority on Canvas's "Download Submissions", as its `lib/content_zipper.rb` names the files. */

/** @typedef {import('./layouts.js').HandIn} HandIn */
/** @typedef {import('./hand-ins.js').File} File */

/**
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function canvasFilesOf(handIns) {
  return handIns.flatMap(({ student, files }) => {
    const { sortable, late, canvasId } = student
    const owner = onlyWords([canvasName(sortable), ...(late === true ? ['LATE'] : []), canvasId].join('_'))
    return files.map(({ path, content }, index) => ({
      path: `${owner}_${500_003 + 10 * student.index + index}_${displayName(path, student.again)}`,
      content,
    }))
  })
}

/** @param {string} sortable */
function canvasName(sortable) {
  return sortable.replaceAll(/_(\d+)_/g, '$1').toLowerCase()
}

/**
 * What Ruby's `[[:word:]]` keeps: letters with their marks, digits, connecting punctuation.
 * @param {string} text
 */
function onlyWords(text) {
  return text.replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}]/gu, '')
}

/**
 * A file that is handed in again gets a number, and characters that some system cannot hold become one `_`.
 * @param {string} path
 * @param {number | undefined} again
 */
function displayName(path, again) {
  const numbered = again === undefined ? path : path.replace(/(\.[^.]+)$/, `-${again}$1`)
  // oxlint-disable-next-line no-control-regex -- as Canvas does
  return numbered.replaceAll(/[\0/\\:*?"<>|]+/g, '_')
}
