/** A page or a Markdown text without its words: every element with its attributes, as a browser would build them. */
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

export function skeletonOfHtml(page: string): readonly string[] {
  return parse(page).childNodes.flatMap((node) => skeletonOf(node, 0))
}

const markdown = new MarkdownIt({ html: true, linkify: true })

export function skeletonOfMarkdown(text: string): readonly string[] {
  const lines = parseFragment(markdown.render(text)).childNodes.flatMap((node) => skeletonOf(node, 0))
  // A line of source is quoted with code on one side of its mark or on both.
  return lines.filter((line) => line !== '  code')
}

function skeletonOf(node: Node, depth: number): readonly string[] {
  if (node.nodeName === '#text') return []
  const attributes =
    'attrs' in node ? node.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('') : ''
  const children = 'childNodes' in node ? node.childNodes : []
  return [
    `${' '.repeat(depth)}${node.nodeName}${attributes}`,
    ...children.flatMap((child) => skeletonOf(child, depth + 1)),
  ]
}
