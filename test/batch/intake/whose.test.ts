import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../harness/batch/intake/roster/read-roster.ts'
import { withFiles } from '../../support/hand-in.ts'
import { textsIn } from './class-on-disk.ts'

/** Whose is which: the id, and the name of the file that is theirs. */
async function whose(names: readonly string[], csv: string): Promise<Readonly<Record<string, string>>> {
  const roster = await withFiles({ 'roster.csv': csv }, (folder) => readRoster(`${folder}/roster.csv`))
  return textsIn(Object.fromEntries(names.map((name) => [name, name])), { roster })
}

describe('nobody gets another’s work', () => {
  it('whose login is their GitHub name', async () => {
    const csv = 'id,login,github\ns1,jsmith,smith\ns2,smith,sm\n'
    expect(await whose(['smith/attention.ts', 'eve/attention.ts'], csv)).toEqual({
      smith: 'smith/attention.ts',
      eve: 'eve/attention.ts',
      s1: 'nothing',
      s2: 'nothing',
    })
  })

  it('whose name is another’s login', async () => {
    const csv = 'id,login,name\ns1,kim,Jane Doe\ns2,klee,kim\n'
    expect(await whose(['kim/attention.ts', 'eve/attention.ts'], csv)).toMatchObject({
      kim: 'kim/attention.ts',
      s1: 'nothing',
      s2: 'nothing',
    })
  })

  it('whose GitHub name is theirs with a number behind it', async () => {
    const names = ['attention-stages-ada-1/attention.ts', 'attention-stages-ada/attention.ts']
    expect(await whose(names, 'identifier,github_username\nAda,ada\n')).toEqual({
      Ada: 'attention-stages-ada/attention.ts',
      'ada-1': 'attention-stages-ada-1/attention.ts',
    })
  })

  it('who has the name that the roster has for them, and is known there by a number', async () => {
    const csv = 'Student,ID,SIS User ID,SIS Login ID,Section\n"Doe, Jane",5,s1,jdoe,A\n'
    expect(await whose(['doejanie_5_1_attention.ts', 'doejane_6_2_attention.ts'], csv)).toEqual({
      5: 'doejanie_5_1_attention.ts',
      6: 'doejane_6_2_attention.ts',
    })
  })

  it('whose name may be sorted as theirs', async () => {
    const names = ['liming_5_1_attention.ts', 'mingli_6_2_attention.ts']
    expect(await whose(names, 'id,name\ns1,Ming Li\n')).toEqual({
      5: names[0],
      6: names[1],
      s1: 'nothing',
    })
  })

  it('who are a group of Canvas with a number in its name, as theirs has', async () => {
    const names = ['team_1_555_777_attention.ts', 'lab_1_556_778_attention.ts', 'doejane_7_8_attention.ts']
    const texts = await textsIn(Object.fromEntries(names.map((name) => [name, name])))
    expect(texts).toEqual({ 555: names[0], 556: names[1], 7: names[2] })
  })
})
