import { expect, it } from 'vitest'
import { feedbackPath } from '../../../harness/exchange/moodle/feedback-path.ts'
import { fillWorksheet } from '../../../harness/exchange/moodle/fill-worksheet.ts'
import type { WorksheetOptions } from '../../../harness/exchange/moodle/fill-worksheet.ts'
import { classOf } from './class-of.ts'
import type { Given } from './class-of.ts'

const OPTIONS: WorksheetOptions = {
  headings: { identifier: null, grade: null, maximum: null, feedback: null },
  scale: false,
  round: 'hundredth',
  onlyRaise: false,
  decimalComma: false,
}

const HEADING =
  'Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Online text","Last modified (grade)","Feedback comments"'
const DATES = '"Monday, 2 March 2026, 9:00 AM"'
const SHEET = [
  HEADING,
  `"Participant 501","Ada Lovelace",ada@example.edu,"Submitted for grading",,100.00,Yes,${DATES},"<p>a\nb, ""c""</p>",-,`,
  `"Participant 502","Alan Turing",alan@example.edu,"Submitted for grading - ",90.00,100.00,Yes,-,,${DATES},"<p>Well done, ""Alan"".</p>\n<p>M.</p>"`,
  `"Participant 503",=1+1,eve@example.edu,"No submission",,100.00,No,-,,-,`,
  '',
].join('\r\n')

const COMMENT =
  '<p>Followthrough: 85.5 of 100 marks.</p><ul><li>scores(q, k): 60 of 60, right</li><li>scale&lt;T&gt;(s, d) &amp; &quot;more&quot;: 25.5 of 40, wrong</li></ul>'

const ada: Given = { id: 'ada', name: 'Ada Lovelace', platformId: '501', earned: 85.5 }
const alan: Given = { id: 'alan', name: 'Alan Turing', platformId: '502', earned: 70 }
const eve: Given = { id: 'eve', name: 'Eve', platformId: '503', earned: 1 }

function fill(students: readonly Given[], options: Partial<WorksheetOptions> = {}, sheet = SHEET) {
  return fillWorksheet(sheet, 'sheet.csv', classOf(students, 'moodle'), { ...OPTIONS, ...options })
}

it('changes the grade and the comment of who was graded, and not one byte beside them', () => {
  const expected = SHEET.replace('grading",,100.00,Yes', 'grading",85.5,100.00,Yes').replace(
    '</p>",-,\r\n',
    `</p>",-,"${COMMENT.replaceAll('"', '""')}"\r\n`,
  )
  expect(expected).not.toBe(SHEET)
  expect(fill([ada]).text).toBe(expected)
})

it('says in the comment only what is ours and the assignment’s, as HTML that is safe', () => {
  const hostile = { ...ada, name: '<script>alert(1)</script>' }
  expect(fill([hostile]).text).not.toContain('script')
  expect(fill([ada]).text).toContain('scale&lt;T&gt;(s, d) &amp; &quot;more&quot;')
})

it('writes the same file when what it wrote is filled in again, and corrects its own comment', () => {
  const once = fill([ada]).text
  expect(fill([ada], {}, once).text).toBe(once)
  expect(fill([{ ...ada, earned: 60 }], {}, once).text).toContain('<p>Followthrough: 60 of 100 marks.</p>')
})

it('keeps a comment that somebody wrote', () => {
  const filled = fill([{ ...alan, earned: 95 }])
  expect(filled.text).toBe(SHEET.replace('90.00', '95'))
  expect(filled.notes).toEqual([{ kind: 'comment-kept', who: 'Alan Turing' }])
})

it('says which grades go down, and keeps them with --only-raise', () => {
  expect(fill([alan]).notes[0]).toEqual({ kind: 'lowered', who: 'Alan Turing', from: '90.00', to: '70' })
  const kept = fill([alan], { onlyRaise: true })
  expect(kept.notes[0]).toEqual({ kind: 'kept', who: 'Alan Turing', from: '90.00', to: '70' })
  expect(kept.text).toBe(SHEET)
})

it('gives no reasons for a mark that it does not give', () => {
  const uncommented = SHEET.replace(/"<p>Well[^]*?M\.<\/p>"/, '')
  expect(fill([alan], { onlyRaise: true }, uncommented).text).toBe(uncommented)
})

it('keeps the spelling of a grade that is the same number', () => {
  expect(fill([{ ...alan, earned: 90 }]).text).toBe(SHEET)
})

it('leaves a locked row alone, and says so', () => {
  const filled = fill([eve])
  expect(filled).toMatchObject({ text: SHEET, written: 0, participants: [] })
  expect(filled.notes).toEqual([{ kind: 'locked', who: '=1+1' }])
})

it('refuses a sheet with another maximum, and scales only when asked', () => {
  const fifty = SHEET.replaceAll('100.00', '50.00').replace('90.00', '')
  expect(() => fill([ada], {}, fifty)).toThrow('sheet.csv counts to 50, and the assignment to 100.')
  expect(fill([ada], { scale: true }, fifty).text).toContain('grading",42.75,50.00,Yes')
  const mixed = SHEET.replace('100.00,No', '50.00,No')
  expect(() => fill([ada], {}, mixed)).toThrow('several maximum grades: 100, 50')
})

it('writes decimals as the sheet does, or as the instructor says', () => {
  const comma = SHEET.replaceAll('100.00', '"100,00"')
  expect(fill([ada], {}, comma).text).toContain('grading","85,5","100,00",Yes')
  expect(fill([ada], { decimalComma: true }).text).toContain('grading","85,5",100.00,Yes')
  expect(fill([ada], { round: 'integer' }).text).toContain('grading",86,100.00,Yes')
})

it('reads a sheet in another language when it is told what the columns are called', () => {
  const german = [
    '\ufeffID;"Vollständiger Name";Bewertung;Bestnote;"Zuletzt geändert (Bewertung)";"Feedback als Kommentar"',
    '"Teilnehmer/in501";"Ada Lovelace";;100,00;-;',
    '',
  ].join('\n')
  expect(() => fill([ada], {}, german)).toThrow('sheet.csv has no column "Identifier".')
  const headings = {
    identifier: 'ID',
    grade: 'Bewertung',
    maximum: 'Bestnote',
    feedback: 'Feedback als Kommentar',
  }
  const { text, notes } = fill([ada], { headings }, german)
  expect(text).toBe(german.replace(';;100,00;-;', `;85,5;100,00;-;"${COMMENT.replaceAll('"', '""')}"`))
  expect(notes).toEqual([])
  const unnamed = { ...headings, maximum: null, feedback: null }
  expect(fill([ada], { headings: unnamed }, german).notes).toEqual([{ kind: 'points-unknown' }])
})

it('finds who has no participant’s number by e-mail address or name', () => {
  const known: readonly Partial<Given>[] = [
    { email: 'ADA@example.edu' },
    { name: 'Ada Lovelace' },
    { name: 'ada@example.edu' },
  ]
  const written = known.map((one) => fill([{ id: 'x', earned: 85.5, ...one }]).text)
  expect(written).toEqual(known.map(() => fill([ada]).text))
})

it('takes no id of another platform for a participant', () => {
  const filled = fillWorksheet(SHEET, 'sheet.csv', classOf([{ ...ada, name: null }], 'canvas'), OPTIONS)
  expect(filled).toMatchObject({ text: SHEET, notes: [{ kind: 'not-found' }] })
})

it('goes by the number alone where names are withheld', () => {
  const blind = 'Identifier,Status,Grade,"Maximum grade"\nParticipant 501,x,,100.00\n'
  const { text, participants } = fill([{ ...ada, name: 'Participant' }], {}, blind)
  expect(text).toBe(blind.replace(',,', ',85.5,'))
  expect(participants.map(({ fullName, number }) => feedbackPath(fullName, number))).toEqual([
    'Participant_501_assignfeedback_file/report.html',
  ])
})

it('gives a team’s grade to all of its members, whose numbers are not the team’s', () => {
  const sheet = [
    'Identifier,"Full name",Group,Grade,"Maximum grade"',
    'Participant 501,Ada,Team_1,,100.00',
    'Participant 7,Alan,Team_1,,100.00',
    'Participant 8,Eve,Team 2,,100.00',
    '',
  ].join('\n')
  const { text, participants } = fill([{ id: 't', name: 'Team 1', platformId: '8', earned: 50 }], {}, sheet)
  expect(text).toBe(sheet.replaceAll('Team_1,,', 'Team_1,50,'))
  expect(participants.map(({ number }) => number)).toEqual(['501', '7'])
  const unknown = fill([{ id: 't', name: 'Team 9', platformId: '8', earned: 50 }], {}, sheet)
  expect(unknown).toMatchObject({ text: sheet, notes: [{ kind: 'not-found', who: 'Team 9' }] })
})

const NAMES = [
  ['Ada Lovelace', 'Ada Lovelace_5_assignfeedback_file/report.html'],
  ['Ada_King_9', 'Ada King 9_5_assignfeedback_file/report.html'],
  ['../../etc: "x" <y>|z\\w & `c`', 'etc x yzw  c_5_assignfeedback_file/report.html'],
  ['.hidden', 'hidden_5_assignfeedback_file/report.html'],
  ['~tmp', 'tmp_5_assignfeedback_file/report.html'],
  ['李 小龍', '李 小龍_5_assignfeedback_file/report.html'],
  ['', 'Participant_5_assignfeedback_file/report.html'],
] as const

it.each(NAMES)('files the feedback of %j where Moodle finds it', (name, path) => {
  expect(feedbackPath(name, '5')).toBe(path)
  // Moodle parts a folder's name at its underscores: the number stands second.
  expect(path.split('_', 5).slice(1, 3)).toEqual(['5', 'assignfeedback'])
})
