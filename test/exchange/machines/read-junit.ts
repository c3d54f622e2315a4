/** A grammar of JUnit XML as it is commonly read, held against a document by a strict parser. */
import { SaxesParser } from 'saxes'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

type Rule = {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly children: readonly string[]
}

const COUNTS = ['tests', 'failures', 'errors', 'skipped'] as const

const rule = (
  required: readonly string[],
  optional: readonly string[],
  children: readonly string[],
): Rule => ({
  required,
  optional,
  children,
})

const GRAMMAR: Readonly<Record<string, Rule>> = {
  testsuites: rule(['name', ...COUNTS], [], ['testsuite']),
  testsuite: rule(['name', ...COUNTS], ['file'], ['properties', 'testcase', 'system-out']),
  testcase: rule(['name', 'classname'], ['file', 'line'], ['failure', 'error', 'skipped', 'properties']),
  failure: rule(['message', 'type'], [], []),
  error: rule(['message', 'type'], [], []),
  skipped: rule(['message'], [], []),
  properties: rule([], [], ['property']),
  property: rule(['name', 'value'], [], []),
  'system-out': rule([], [], []),
}

/** The root element; an error that names the place where the document leaves the grammar. */
export function readJunit(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (root?.name !== 'testsuites') throw new Error('the root is no testsuites')
  check(root)
  return root
}

export function childrenOf(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter(({ name }) => names.includes(name))
}

function check(element: Element): void {
  const { name, attributes, children } = element
  const allowed = GRAMMAR[name]
  if (allowed === undefined) throw new Error(`no element ${name} is known`)
  const given = Object.keys(attributes)
  const missing = allowed.required.filter((key) => !given.includes(key))
  const known = [...allowed.required, ...allowed.optional]
  const unknown = given.filter((key) => !known.includes(key))
  if (missing.length + unknown.length > 0) throw new Error(`${name}: ${[...missing, ...unknown].join(', ')}`)
  const places = children.map((child) => allowed.children.indexOf(child.name))
  if (places.includes(-1)) throw new Error(`${name} holds what it cannot`)
  if (places.some((place, i) => place < (places[i - 1] ?? 0))) throw new Error(`${name}: out of order`)
  if (name === 'testcase' && childrenOf(element, 'failure', 'error', 'skipped').length > 1) {
    throw new Error('a testcase with two results')
  }
  if (name === 'testcase' && !/^\d*$/.test(attributes['line'] ?? '')) throw new Error('a line that is none')
  if (name === 'testsuite' || name === 'testsuites') checkCounts(element)
  for (const child of children) check(child)
}

function checkCounts(element: Element): void {
  const cases = casesIn(element)
  const having = (name: string) => cases.filter((one) => childrenOf(one, name).length > 0).length
  const counted = [cases.length, having('failure'), having('error'), having('skipped')]
  const said = COUNTS.map((name) => Number(element.attributes[name]))
  if (counted.join() !== said.join()) throw new Error(`counts ${said.join()}, children ${counted.join()}`)
}

export function casesIn(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.name === 'testcase' ? [child] : casesIn(child)))
}
