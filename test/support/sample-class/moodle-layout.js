/** Authority on Moodle's "Download all submissions", as its `mod/assign/classes/downloader.php` names the files. */

/** @typedef {import('./layouts.js').HandIn} HandIn */
/** @typedef {import('./hand-ins.js').File} File */

/**
 * With "Download submissions in folders", which is the default.
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function moodleFoldersOf(handIns) {
  return named(handIns, '/')
}

/**
 * Without it.
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function moodleFilesOf(handIns) {
  return named(handIns, '_')
}

/**
 * @param {readonly HandIn[]} handIns
 * @param {string} separator
 */
function named(handIns, separator) {
  return handIns.flatMap(({ student, files }) => {
    const prefix = cleanFileName(`${student.name.replaceAll('_', ' ')}_${student.participant}`)
    return files.map(({ path, content }) => ({
      path: `${prefix}_assignsubmission_file${separator}${cleanFileName(path)}`,
      content,
    }))
  })
}

/**
 * What Moodle's PARAM_FILE leaves of a name.
 * @param {string} name
 */
function cleanFileName(name) {
  return name.replaceAll(/[\p{Cc}&<>"`|':\\/]/gu, '')
}
