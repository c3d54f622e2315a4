/** Authority on the templates as they were compiled: each is a partial of all others, by the last part of its name. */
import handlebars from 'handlebars/runtime.js'
import { templates } from '#generated/templates.js'
import type { Plain } from './escape-view.ts'

const engine = handlebars.create()
const known = new Map<string, TemplateSpecification>()
addTemplates(templates)

/** Those that only some commands need. */
export function addTemplates(more: Readonly<Record<string, TemplateSpecification>>): void {
  for (const [key, specification] of Object.entries(more)) {
    known.set(key, specification)
    engine.registerPartial(key.slice(key.lastIndexOf('/') + 1), engine.template(specification))
  }
}

export function printTemplate(key: string, context: Plain): string {
  const specification = known.get(key)
  if (specification === undefined) throw new Error(`There is no template ${key}: run "npm run build".`)
  return engine.template(specification)(context)
}
