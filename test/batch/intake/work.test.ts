import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIntake } from '../../../harness/batch/intake/read-intake.ts'
import { moduleOf, PLAIN, placedIn, takeIn, textsIn, withIntake, zipOf, type On } from './class-on-disk.ts'

describe('what comes along with the module', () => {
  it('lies beside it as its imports expect, and nothing that cannot be imported', async () => {
    const { ada } = await takeIn({
      'ada/src/attention.ts': '',
      'ada/src/lib/matrix.ts': '',
      'ada/src/data.json': '{}',
      'ada/src/plot.png': '',
      'ada/other.ts': '',
      'ben/attention.ts': '',
    })
    expect(placedIn(ada)).toEqual(['attention.ts', 'data.json', 'lib/matrix.ts'])
  })

  it('loses what Canvas put around its name, and keeps a number that may be its own', async () => {
    const class1 = await takeIn({
      'doejane_1_11_attention-1.ts': 'a',
      'doejane_1_12_matrix-1.ts': 'm',
      'doejane_1_13_layer-1.ts': 'l1',
      'doejane_1_14_layer-2.ts': 'l2',
    })
    expect(placedIn(class1['1'])).toEqual([
      'attention.ts',
      'layer-1.ts',
      'layer-2.ts',
      'layer.ts',
      'matrix-1.ts',
      'matrix.ts',
    ])
  })

  it('does not take the place of the module', async () => {
    const files = { 'ada/attention-2.ts': 'new', 'ada/attention.ts': 'old', 'ben/attention.ts': '' }
    expect(placedIn((await takeIn(files))['ada'])).toEqual(['attention.ts'])
    expect(await textsIn(files)).toEqual({ ada: 'new', ben: '' })
  })
})

describe('a student’s own archive', () => {
  it('is opened, one level deep, and can be read after it was listed', async () => {
    const inner = await zipOf({ 'work/attention.ts': 'packed', 'work/matrix.ts': '' })
    expect(await textsIn({ 'doejane_1_11_work.zip': inner }, {}, 'zip')).toEqual({ 1: 'packed' })
    const twice = await zipOf({ 'inner.zip': inner })
    const { ada } = await takeIn({ 'ada.zip': twice, 'ben.zip': inner })
    expect(ada?.work).toEqual({ kind: 'no-module', found: ['inner.zip'] })
  })

  it('is not looked into where the module lies beside it', async () => {
    const files = { 'ada/attention.ts': 'flat', 'ada/old.zip': 'not even a zip' }
    expect(await textsIn(files)).toEqual({ ada: 'flat' })
  })

  it('came again: the last one counts', async () => {
    const [old, recent] = [await zipOf({ 'attention.ts': 'old' }), await zipOf({ 'attention.ts': 'recent' })]
    const files = { 'ada/w.zip': old, 'ada/w-2.zip': recent, 'ada/w-1.zip': old, 'ben/attention.ts': '' }
    expect(await textsIn(files)).toEqual({ ada: 'recent', ben: '' })
  })

  it.each([
    ['is no archive', { 'ada/work.zip': 'hello' }, 'is no archive, whatever its name says'],
    ['is of another kind', { 'ada/work.rar': 'hello' }, 'only .zip archives are opened'],
    ['is one of several', { 'ada/a.zip': '', 'ada/b.zip': '' }, 'only one for each student'],
  ])('that %s leaves its student without a module, and says so', async (_title, files, remark) => {
    const { ada } = await takeIn({ ...files, 'ben/attention.ts': '' })
    expect(ada?.work.kind).toBe('no-module')
    expect(ada?.remarks).toEqual([expect.stringContaining(remark)])
  })

  it('that is damaged costs only its student', async () => {
    const damaged = (await zipOf({ 'attention.ts': 'x' })).slice(0, -8)
    const files = { 'ada/work.zip': damaged, 'ben/attention.ts': 'fine' }
    expect((await takeIn(files))['ada']?.work).toMatchObject({ refusal: { kind: 'unreadable' } })
    expect(await textsIn(files)).toEqual({ ada: 'refused', ben: 'fine' })
  })

  it('whose names climb out of it is refused', async () => {
    const climbing = Buffer.from(await zipOf({ 'attention.ts': 'x', 'aa/b.ts': 'x' }))
    const evil = Buffer.from(climbing.toString('latin1').replaceAll('aa/b.ts', '../b.ts'), 'latin1')
    const { ada } = await takeIn({ 'ada/work.zip': evil, 'ben/attention.ts': '' })
    expect(ada?.work).toMatchObject({ kind: 'refused', refusal: { kind: 'leads-outside' } })
  })
})

describe('what is refused', () => {
  it('is one student’s: a link among the files', async () => {
    const place = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
    try {
      for (const name of ['ada', 'ben']) {
        mkdirSync(join(place, name))
        writeFileSync(join(place, name, 'attention.ts'), name)
      }
      symlinkSync('/etc/passwd', join(place, 'ada', 'matrix.ts'))
      const { handedIn } = await readIntake(place, PLAIN)
      expect(handedIn.map(({ work }) => work.kind)).toEqual(['refused', 'module'])
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('belongs to nobody where its name does, and is told', async () => {
    const zip = Buffer.from(await zipOf({ 'ada/attention.ts': 'x', 'ben/attention.ts': 'y', 'aa/b.ts': 'x' }))
    const place = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
    try {
      const path = join(place, 'class.zip')
      writeFileSync(path, Buffer.from(zip.toString('latin1').replaceAll('aa/b.ts', '../b.ts'), 'latin1'))
      const { handedIn, summary, close } = await readIntake(path, PLAIN)
      await close()
      expect(handedIn.map(({ student }) => student.id)).toEqual(['ada', 'ben'])
      expect(summary.remarks.at(-1)).toBe('../b.ts leads outside of the class and was not read.')
    } finally {
      rmSync(place, { recursive: true })
    }
  })

  it('is not a film that is too large to be read', async () => {
    const film = Buffer.alloc(33 * 1024 * 1024)
    const { ada, ben } = await takeIn({
      'ada/attention.ts': '',
      'ada/film.mp4': film,
      'ben/attention.ts': '',
      'ben/data.json': film,
    })
    expect(placedIn(ada)).toEqual(['attention.ts'])
    expect(ada?.remarks).toEqual(['film.mp4 is too large to be read and was left out.'])
    expect(ben?.work).toMatchObject({ kind: 'refused', refusal: { kind: 'too-large' } })
  })
})

describe('no module', () => {
  it('says what came instead, and that text typed on the platform is no file', async () => {
    const files = { 'a_1_text.html': '', 'b_2_22_notes.pdf': '', 'b_2_23_attention.py': '' }
    const found = await takeIn(files, { form: 'canvas' })
    expect(found['1']).toMatchObject({
      work: { kind: 'no-module', found: ['text.html'] },
      remarks: [expect.stringContaining("typed into the platform's own page")],
    })
    expect(found['2']?.work).toEqual({ kind: 'no-module', found: ['attention.py', 'notes.pdf'] })
  })
})

describe('odd names', () => {
  const ODD = ['CON', 'nul.txt', 'ada.', '😀', 'Ada Example', 'a'.repeat(200), '=1+1', '-rf', '李明', 'x;y&z']

  it.each<On>(['folder', 'zip'])(
    'are kept, and each student has a folder of their own, in a %s',
    async (on) => {
      const files = Object.fromEntries(ODD.map((name) => [`${name}/attention.ts`, name]))
      await withIntake(
        files,
        {},
        async ({ handedIn }) => {
          expect(handedIn.map(({ student }) => String(student.name)).toSorted()).toEqual(ODD.toSorted())
          const texts = await Promise.all(handedIn.map(moduleOf))
          expect(texts).toEqual(handedIn.map(({ student }) => student.name))
          const ids = handedIn.map(({ student }) => student.id)
          expect(ids).toEqual(ids.toSorted())
          expect(ids.filter((id) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id))).toEqual([])
        },
        on,
      )
    },
  )
})
