import { expect, it } from 'vitest'
import { sayIntake } from '../../harness/commands/say-class.ts'
import { sayFailure } from '../../harness/commands/say-failure.ts'
import { Fault } from '../../harness/domain/fault.ts'

const HOSTILE = 'a\u001b[2J\r\n::error::b\u202e.ts'
const SHOWN = 'a\\u001b[2J\\r\\n: :error: :b\\u202e.ts'

it('a remark shows what a student hid in the name of a file', () => {
  const summary = { form: 'folders', digest: 'sha256:0', said: 'One', remarks: [HOSTILE] } as const
  expect(sayIntake({ summary })).toBe(`One\n  ${SHOWN}\n`)
})

it('and so does a failure, which may have lines of its own', () => {
  const said = sayFailure(new Fault('usage', 'Seen \u001b[2J:\nx\u0007', 'Try\nthis.'))
  expect(said).toBe('followthrough: Seen \\u001b[2J:\nx\\u0007\nTry\nthis.\n')
})
