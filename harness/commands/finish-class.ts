/** Authority on the end of `batch` and of `merge`: the class as a whole, written and told. */
import { compareClasses } from '../batch/class/since.ts'
import { writeClass } from '../batch/class/write-class.ts'
import type { ClassArguments } from './class-options.ts'
import type { Context, ExitCode } from './context.ts'

export type Finishing = ClassArguments & { readonly out: string }

/** 2 where a failure of ours kept anybody from being graded; students who are wrong are no failure. */
export async function finishClass(
  { out, since, pseudonyms }: Finishing,
  context: Context,
): Promise<ExitCode> {
  const { renderClass } = await import('../render/class/render-class.ts')
  const report = await writeClass(out, { pseudonyms, renderHtml: (one) => renderClass(one, 'html') })
  context.say(renderClass(report, 'terminal', { colour: context.colour }))
  if (since !== undefined) {
    const { saySince } = await import('../render/class/say-since.ts')
    const lines = saySince(await compareClasses(since, out))
    context.say(`${lines.join('\n')}\n`)
  }
  context.note(`Wrote class.html, class.json, grades.csv and a report for each student to ${out}\n`)
  return report.counts.faults > 0 ? 2 : 0
}
