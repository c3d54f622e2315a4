/** Makes a sample class from the command line: `node test/support/sample-class/make.js --form canvas --out DIR [--students N]`. */
import { parseArgs } from 'node:util'
import { layouts } from './layouts.js'
import { makeSampleClass } from './make-sample-class.js'

const { values } = parseArgs({
  options: {
    form: { type: 'string' },
    out: { type: 'string' },
    students: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const { form, out } = values
if (form === undefined || !isForm(form) || out === undefined) {
  console.error(`--form (one of ${Object.keys(layouts).join(', ')}) and --out DIR are needed.`)
  process.exitCode = values.help === true ? 0 : 2
} else {
  const count = values.students === undefined ? {} : { students: Number(values.students) }
  const { intake, students } = await makeSampleClass({ form, out, ...count })
  console.log(`${students.length} students: ${intake}`)
}

/**
 * @param {string} name
 * @returns {name is import('./layouts.js').Form}
 */
function isForm(name) {
  return Object.hasOwn(layouts, name)
}
