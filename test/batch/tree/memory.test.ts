import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { measure } from './in-memory.ts'
import { withFiles } from '../../support/hand-in.ts'
import { writeZip, type Entry } from '../../support/write-zip.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB

/** 1 GiB of zeros is one block that is written 1024 times. */
function packedZeros(): Buffer {
  const block = deflateRawSync(new Uint8Array(MIB), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: 1024 }, () => block), deflateRawSync('')])
}

const zeros = { method: 8, content: packedZeros() }

/** What becomes of 1 GiB of zeros that a directory says this of, and the most memory that it took. */
function readZeros(says: Entry['says']) {
  const archive = writeZip([{ name: 'zeros', ...zeros, ...(says === undefined ? {} : { says }) }])
  return withFiles({ 'class.zip': archive }, (folder) =>
    measure(folder, `measure(async () => refusalOf((await openTree('class.zip')).files[0]))`),
  )
}

const fewMib = { asymmetricMatch: (mib: unknown) => typeof mib === 'number' && mib < 100 }

it('the archive is what it is meant to be: a thousandth of what is in it', () => {
  expect(zeros.content.length).toBeLessThan(GIB / 500)
})

it('1 GiB of zeros is refused before it is unpacked', async () => {
  expect(await readZeros({ bytes: GIB })).toEqual({
    result: { kind: 'bomb', path: 'zeros', mostRatio: 100 },
    mib: fewMib,
  })
})

it('1 GiB of zeros that says it is 20 MiB is refused when more comes out', async () => {
  const reason = `It holds more than the ${20 * MIB} bytes that the archive says.`
  expect(await readZeros({ bytes: 20 * MIB })).toEqual({
    result: { kind: 'unreadable', path: 'zeros', reason },
    mib: fewMib,
  })
})

it('1 GiB of zeros that says it is packed in 1 GiB is refused by its size', async () => {
  const result = { kind: 'too-large', path: 'zeros', mostBytes: 32 * MIB }
  expect(await readZeros({ bytes: GIB, packedBytes: GIB })).toEqual({ result, mib: fewMib })
})

it('archives of students that stay open do not stay in memory', async () => {
  await withFiles({}, async (folder) => {
    const content = randomBytes(8 * MIB)
    const archive = writeZip([
      { name: 'data', method: 'stored', content },
      { name: 'a.ts', content: 'a' },
    ])
    for (let i = 0; i < 60; i++) writeFileSync(join(folder, `${i}.zip`), archive)
    const program = `measure(async () => {
      const tree = await openTree('.')
      const trees = []
      for (const file of tree.files) if (file.path.endsWith('.zip')) trees.push(await openNested(file))
      const read = []
      for (const { files } of trees) read.push(Buffer.from(await files[0].read()).toString())
      return read.join('')
    })`
    const few = { asymmetricMatch: (mib: unknown) => typeof mib === 'number' && mib < 200 }
    expect(await measure(folder, program)).toEqual({ result: 'a'.repeat(60), mib: few })
  })
})
