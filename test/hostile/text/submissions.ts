/** Submissions that carry a text to every place where a report speaks of what a student wrote. */
import type { Files } from '../../support/hand-in.ts'
import { asFileName, quote } from './payloads.ts'

export const SUBMISSIONS: Readonly<Record<string, (text: string) => Files>> = {
  'errors, answers, names and types': (text) => ({
    'attention.ts': `import { fail } from ${quote(`./${asModule(text)}`)}
export function project() { fail() }
export function scores() { console.log(${quote(text)}, '\\n', ${quote(text)}); return ${quote(text)} }
export function scale() { return [[${quote(text)}, 1]] }
export function softmax() { return { [${quote(text)}]: [[1]], text: ${quote(text)} } }
export function attention() { return { q: ${quote(text)}, k: { [${quote(text)}]: 1 }, [${quote(text)}]: 1 } }
const near = () => 1
export { near as ${quote(`${exportable(text).slice(0, 2)}causalMask`)}, near as ${quote(exportable(text))} }
/* ${onOneLine(text)} */ const first: 1 = ${quote(text)} /* ${onOneLine(text)} */
const second: { a: 1 } = { a: 1, ${quote(text)}: 2 }
`,
    [asModule(text)]: `export function fail() {
  const error = new Error(${quote(text)})
  error.name = ${quote(text)}
  error.stack = ${quote(`${text}\n    at submission/${text}:1:1\n`)} + error.stack
  throw error
}
const third: 1 = ${quote(text)}
`,
  }),
  'exports of CommonJS': (text) => ({
    'attention.ts': `exports[${quote(text)}] = () => 1
exports.softmax = ${quote(text)}
exports.default = { [${quote(text)}]() {}, scale() {} }
`,
  }),
  'a slip in front of it': (text) => ({
    'attention.ts': `/* ${onOneLine(text)} */ const a = = /* ${onOneLine(text)} */ 1\n`,
  }),
  'a slip in it': (text) => ({ 'attention.ts': `const a = 1\nconst b = a ? a\n${onOneLine(text)} %%% )\n` }),
  'an import of a package': (text) => ({ 'attention.ts': `import ${quote(exportable(text))}\n` }),
  'an import of a file that is missing': (text) => ({
    'attention.ts': `import ${quote(`./x${exportable(text)}`)}\n`,
    [`${asFileName(text)}.ts`]: '',
  }),
  'an import that is computed': (text) => ({ 'attention.ts': `require(${quote(text)} + '')\n` }),
  'an error on loading': (text) => ({
    'attention.ts': `const error = new TypeError(${quote(text)})\nerror.name = ${quote(text)}\nthrow error\n`,
  }),
  'something thrown that is no error': (text) => ({ 'attention.ts': `throw ${quote(text)}\n` }),
  'a file that cannot be read': (text) => ({
    'attention.ts': `import ${quote(`./${asModule(text)}`)}\n`,
    [asModule(text)]: 'a\0b',
  }),
  'a slip in another file': (text) => ({
    'attention.ts': `import ${quote(`./${asModule(text)}`)}\n`,
    [asModule(text)]: `const a = = 1 // ${onOneLine(text)}\n`,
  }),
}

/** A file that the compilers can speak of: a line break or a backslash in its name confuses them. */
function asModule(text: string): string {
  return `${asFileName(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\\]/gu, ''))}.ts`
}

/** The names of modules and of exports are whole characters. */
function exportable(text: string): string {
  return text.replace(/\p{Cs}/gu, '_')
}

/** Inside a comment: no file with NUL is looked at, and half characters cannot be written to one. */
function onOneLine(text: string): string {
  return exportable(text)
    .replaceAll('\0', '')
    .replace(/[\r\n\u2028\u2029]/g, ' ')
    .replaceAll('*/', '* /')
}
