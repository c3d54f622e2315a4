import { describe, expect, it } from 'vitest'
import { gradescopeMetadata } from '../../../harness/batch/intake/gradescope-metadata.ts'
import { takeIn, textsIn, withIntake } from './class-on-disk.ts'

function read(yaml: string) {
  return Object.fromEntries(gradescopeMetadata(Buffer.from(yaml)))
}

describe('Gradescope’s list', () => {
  it('keeps a number as it is written, and takes what is not said for absent', () => {
    expect(
      read('submission_1:\n  :submitters:\n  - :name: Ada\n    :sid: 0012\n    :email:\n  :score: 7.5\n'),
    ).toEqual({
      submission_1: { submitters: [{ name: 'Ada', sid: '0012', email: null }], createdAt: null },
    })
  })

  it('makes nothing of a tag', () => {
    expect(read('submission_1: !ruby/object:Gem\n  :submitters: !!js/function "x"\n')).toEqual({
      submission_1: { submitters: [], createdAt: null },
    })
  })

  it('takes a reference to an earlier part, and not a bomb of them', () => {
    const shared = 'submission_1: &a\n  :created_at: now\nsubmission_2: *a\n'
    expect(read(shared)['submission_2']?.createdAt).toBe('now')
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}x]`)
    expect(() => read(['l0: &l0 x', ...levels].join('\n'))).toThrow(
      expect.objectContaining({ code: 'intake-unreadable' }),
    )
  })

  it.each(['', '[]', 'a: [', 'a: 1\na: 2\n', '- - -'])('%j is a fault and not a class', (yaml) => {
    expect(() => read(yaml)).toThrow(expect.objectContaining({ code: 'intake-unreadable' }))
  })

  it('that does not name a folder leaves it without a name, and says what is missing', async () => {
    const files = {
      'submission_metadata.yml':
        'submission_1:\n  :submitters:\n  - :name: Ada\nsubmission_2:\n  :submitters: []\n',
      'submission_1/attention.ts': 'one',
      'submission_3/attention.ts': 'three',
    }
    expect(await textsIn(files)).toEqual({ 'submission-1': 'one', 'submission-3': 'three' })
    const found = await takeIn(files)
    expect(found['submission-1']?.student.name).toBe('Ada')
    expect(found['submission-3']).toMatchObject({
      student: { name: null, platformId: '3' },
      remarks: ['submission_metadata.yml does not say whose submission_3 is.'],
    })
    const remarks = await withIntake(files, {}, ({ summary }) => summary.remarks)
    expect(remarks).toContain('submission_metadata.yml lists submission_2, and no file of it is there.')
  })
})
