/** Authority on blank lines in Markdown: templates leave as many as they like, a reader finds one. */
export function tidyMarkdown(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trimStart()
}
