// Authority on what is made from the sources before anything runs: validators, templates, the sandbox's child, the bundles.
// Plain JavaScript, because nothing of ours is compiled yet when it runs.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import * as esbuild from 'esbuild'
import { compileTemplates } from './compile-templates.js'
import { declareSchemas } from './declare-schemas.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)

/** @type {esbuild.BuildOptions} */
const forNode = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  absWorkingDir: root,
  logLevel: 'warning',
}

/** Everything under `dist/`, anew. */
export async function build() {
  for (const made of ['generated', 'chunks', 'assignments'])
    rmSync(at('dist', made), { recursive: true, force: true })
  mkdirSync(at('dist/generated'), { recursive: true })
  writeTemplates()
  await Promise.all([compileSchemas(), compileChild()])
  await Promise.all([bundleHarness(), bundleOracles()])
}

/** Ours, and those of the documents that other systems read. */
const SCHEMA_FOLDERS = ['harness/load/schemas', 'harness/exchange/schemas']

async function compileSchemas() {
  const files = SCHEMA_FOLDERS.flatMap((folder) => readdirSync(at(folder)).map((name) => at(folder, name)))
  const names = files.filter((name) => name.endsWith('.schema.json'))
  const schemas = names.map((name) => JSON.parse(readFileSync(name, 'utf8')))
  const ajv = new Ajv2020.default({
    schemas,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  })
  // A file for each, so that a command reads only those that it needs.
  await Promise.all(names.map((file, i) => compileValidator(ajv, file, schemas[i].$id)))
  const named = names.map((file, i) => ({ name: pascal(file), schema: schemas[i] }))
  write('schemas.d.ts', await declareSchemas(named))
}

/**
 * @param {Ajv2020.default} ajv
 * @param {string} file
 * @param {string} id
 */
async function compileValidator(ajv, file, id) {
  const name = pascal(file)
  // ajv's code asks for its own runtime with require(); bundled, it stands alone.
  await esbuild.build({
    ...forNode,
    stdin: { contents: standaloneCode.default(ajv, { [`validate${name}`]: id }), resolveDir: root },
    format: 'esm',
    minifySyntax: true,
    outfile: at(`dist/generated/validate-${id}.js`),
  })
  write(
    `validate-${id}.d.ts`,
    `import type { Validator } from '../../harness/load/validator.ts'\nimport type { ${name}File } from './schemas.js'\n` +
      `export const validate${name}: Validator<${name}File>\n`,
  )
}

function writeTemplates() {
  for (const { file, text, declaration } of compileTemplates(at('templates'))) {
    write(`${file}.js`, text)
    write(`${file}.d.ts`, declaration)
  }
}

async function compileChild() {
  await bundleText('harness/sandbox/prelude.ts', 'prelude-source', { format: 'iife', globalName: 'prelude' })
  await bundleText('harness/sandbox/isolation/self-test-program.ts', 'self-test-source', { format: 'cjs' })
  await bundleText('harness/sandbox/child.ts', 'child-source', { format: 'iife' })
}

/**
 * A program that is sent elsewhere as text: into the child as its argument, into the fresh realm as a script.
 * @param {string} entry
 * @param {string} name
 * @param {esbuild.BuildOptions} options
 */
async function bundleText(entry, name, options) {
  const result = await esbuild.build({
    ...forNode,
    ...options,
    entryPoints: [at(entry)],
    write: false,
    minifyWhitespace: true,
    minifySyntax: true,
  })
  const constant = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  write(`${name}.js`, `export const ${constant} = ${JSON.stringify(result.outputFiles[0]?.text)}\n`)
  write(`${name}.d.ts`, `export const ${constant}: string\n`)
}

async function bundleHarness() {
  await esbuild.build({
    ...forNode,
    entryPoints: {
      cli: at('harness/cli.ts'),
      index: at('harness/index.ts'),
      'batch-worker': at('harness/batch/worker.ts'),
    },
    outdir: at('dist'),
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    external: ['esbuild', 'open'],
    // Some dependencies are CommonJS and ask for node's modules with require().
    banner: {
      js: "import { createRequire as followthroughRequire } from 'node:module'; const require = followthroughRequire(import.meta.url);",
    },
  })
}

/** Each assignment's oracle, ready to import, where `load/oracle.ts` looks for it. */
async function bundleOracles() {
  // Questions are answered from a bank, and have none.
  const folders = readdirSync(at('assignments')).filter((folder) =>
    existsSync(at('assignments', folder, 'oracle.ts')),
  )
  await esbuild.build({
    ...forNode,
    entryPoints: folders.map((folder) => ({
      in: at('assignments', folder, 'oracle.ts'),
      out: join(folder, 'oracle'),
    })),
    outdir: at('dist/assignments'),
    format: 'esm',
  })
}

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  writeFileSync(at('dist/generated', name), text)
}

/** @param {string} file */
function pascal(file) {
  return basename(file, '.schema.json')
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

if (process.argv[1] !== undefined && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  await build()
}
