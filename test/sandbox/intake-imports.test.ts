import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../harness/sandbox/compile.ts'
import { handIn, probe, withFiles } from '../support/hand-in.ts'

/** What is said of one import, of a file in a folder beside another student's; null where it is served. */
function reasonOf(specifier: string, make: (folder: string) => void = () => {}): Promise<string | null> {
  const source = `import { b } from ${JSON.stringify(specifier)}\nexport const a = () => b`
  const files = {
    'own/attention.ts': source,
    'own/lib/b.ts': 'export const b = 1',
    'own/notes.txt': '(',
    'other/secret.ts': source,
  }
  return withFiles(files, async (folder) => {
    make(folder)
    const { modules, problem } = await compile(join(folder, 'own/attention.ts'))
    expect(problem).toBeNull()
    const [reason = null] = modules.get('attention.ts')?.refusals.values() ?? []
    expect([...modules.keys()].filter((name) => name.includes('secret'))).toEqual([])
    return reason
  })
}

const linkToTheirs = (folder: string) => symlinkSync(join(folder, 'other'), join(folder, 'own/lib/their'))

describe('an import is refused for what it is', () => {
  it.each([
    ['the folder above', '..', 'outside the folder'],
    ['a file of the folder above', '../other/secret.ts', 'outside the folder'],
    ['a way out and in again', '../own/lib/b', 'outside the folder'],
    ['a way out in disguise', './lib/.././../other/secret', 'outside the folder'],
    ['an absolute path', '/etc/passwd', 'exists on one computer only'],
    ['a path of Windows', 'C:\\Users\\me\\b.ts', 'exists on one computer only'],
    ['a path to another machine', '\\\\server\\share', 'exists on one computer only'],
    ['a URL', 'https://example.com/b.ts', 'Nothing is fetched'],
    ['a URL without its scheme', '//example.com/b.ts', 'Nothing is fetched'],
    ['a URL of a file', 'file:///etc/passwd', 'exists on one computer only'],
    ['code as a URL', 'data:text/javascript,export const b = 1', 'exists on one computer only'],
    ['a path with the separators of Windows', './lib\\b', 'Write / between'],
    ['a way out with the separators of Windows', '..\\other\\secret', 'Write / between'],
    ['a mixed way out', './..\\..\\other\\secret', 'Write / between'],
    ['a way out in percents', './%2e%2e/other/secret', 'There is no file secret there'],
    ['a separator in percents', './lib%2fb', 'There is no file lib%2fb there'],
    ['another case', './lib/B', 'There is no file B there, but b.ts: capital and small letters'],
    ['another case in a folder', './Lib/b', 'There is no file b there'],
    ['a text that is no module', './notes.txt', 'notes.txt is no module'],
    ['a path of nothing', '', 'No package'],
    ['a name without end', `./${'x'.repeat(5000)}`, 'There is no file'],
    ['the way home', '~/b', 'No package'],
    ['a private name', '#b', 'No package'],
  ])('%s', async (_, specifier, reason) => {
    expect(await reasonOf(specifier)).toContain(reason)
  })

  it('a folder that is a link to another student’s: neither read nor listed', async () => {
    for (const name of ['secret', 'secret.ts', 'anything']) {
      expect(await reasonOf(`./lib/their/${name}`, linkToTheirs)).toBe(
        'It lies outside the folder that you hand in.',
      )
    }
  })
})

describe('an import is served', () => {
  it.each(['./lib/b', './lib/b.ts', './lib/b.js', './lib//b', './lib/../lib/b', './x/../lib/b'])(
    'as %s',
    async (specifier) => {
      expect(await reasonOf(specifier)).toBeNull()
    },
  )

  it('of a folder by its index, with a slash at its end or without, as one and the same module', async () => {
    const files = {
      'attention.ts': `import { n } from './lib'\nimport { n as m } from './lib/'\nexport const a = () => [[n === m ? 1 : 0]]`,
      'lib/index.ts': `import { x } from '.'\nimport { y } from './more/deep'\nexport const n = {}\nexport const x = y`,
      'lib/more/deep.ts': `import { n } from '..'\nexport const y = () => n`,
    }
    const evidence = await handIn(files, (sandbox) => sandbox.run([probe('a')]))
    expect([...evidence.values()]).toMatchObject([{ kind: 'returned', value: { value: [[1]] } }])
  })

  it.each(["it's", 'the "right" one', 'of "mine" and it\'s'])('of a file that is called %s', async (name) => {
    const make = (folder: string) => writeFileSync(join(folder, 'own', `${name}.ts`), 'export const b = 1')
    expect(await reasonOf(`./lib/../${name}`, make)).toBeNull()
  })

  it('no sooner than it is made: a text that reads like one is only a text', async () => {
    const source = 'export const a = () => [[1]]\nexport const hint = `do not write require("./notes.txt")`'
    const files = { 'attention.ts': source, 'notes.txt': '(' }
    const evidence = await handIn(files, (sandbox) => sandbox.run([probe('a')]))
    expect([...evidence.values()]).toMatchObject([{ kind: 'returned' }])
  })

  it('through a folder that is a link inside the submission, as the very file that is there without it', async () => {
    const files = {
      'attention.ts': "import './loop/lib/b'\nimport './loop/loop/attention'",
      'lib/b.ts': "import '../loop/attention'",
    }
    await withFiles(files, async (folder) => {
      symlinkSync(folder, join(folder, 'loop'))
      const { modules, problem } = await compile(join(folder, 'attention.ts'))
      expect(problem).toBeNull()
      expect([...modules.keys()]).toEqual(['attention.ts', 'lib/b.ts'])
    })
  })
})
