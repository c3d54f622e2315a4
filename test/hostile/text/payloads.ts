/** What a student's text may try on whoever reads it: one family each, short enough to be shown whole nearly everywhere. */
const code = (...codes: readonly number[]): string => String.fromCodePoint(...codes)
const [ESC, BEL, NUL, DEL] = [code(27), code(7), code(0), code(127)]

export const HARMLESS = 'harmless'

export const PAYLOADS: Readonly<Record<string, string>> = {
  'colours and cursor moves': `${ESC}[31mred${ESC}[2J${ESC}[1A${ESC}[8m`,
  'links and the clipboard': `${ESC}]8;;http://evil.example${BEL}x${ESC}]52;c;cm0=${BEL}`,
  'C1 controls': `${code(0x9b)}31m${code(0x9d)}0;t${code(0x9c, 0x85, 0x90)}q${DEL}`,
  'overwriting a line': `0 marks\r100 marks\b\b\b${NUL}\v\f\tx`,
  'bidirectional controls': `${code(0x202e)}txet${code(0x202c, 0x2066)}a${code(0x2069, 0x200f, 0x61c)}`,
  'zero width': `a${code(0x200b)}b${code(0x200c)}c${code(0x2060)}d${code(0xfeff)}e${code(0xad, 0x3164)}f${code(0xfe0f, 0x34f)}`,
  'tags and separators': `${code(0xe0001, 0xe0068, 0xe0069, 0xe0100)}${code(0x2028)}x${code(0x2029)}y`,
  'half characters': `${code(0xd800)}a${code(0xdc00)}b`,
  'a script': '<script>alert(1)</script><img/src=x>',
  attributes: `" onload=alert(1) x='y' \`<img src=x onerror=alert(1)>`,
  'closing tags': '</code></pre></td></table><!--<style><title>',
  entities: '&lt;script&gt;&#60;b&#62;&amp;&#x202e;',
  Handlebars: '{{constructor}}{{{file}}}{{> stage.html}}{{#each this}}',
  'Markdown links': '[a](http://evil.example)![b](x)<http://evil.example>',
  'Markdown that links by itself': 'https://evil.example www.evil.example a@evil.example',
  'a Markdown table': '| a | b |\n| - | - |\n| c | d |',
  'Markdown blocks': '# h\n- item\n> q\n1. one\n---\n===\n    code',
  'Markdown fences and emphasis': '```\nx\n```\n~~~ **b** _i_ `c` \\',
  mentions: '@octocat @all #12 GH-7 !8 ~l %m &9 $x$',
  'GitHub commands': '::error::a\n::set-output name=a::b\n  ::stop-commands::t',
  'Azure commands': '##[error]a ##vso[task.complete]b\n##[group]c',
  'GitLab sections': `section_start:1:a[collapsed=true]\r${ESC}[0Ksection_end:1:a\r${ESC}[0K`,
  formulas: `=cmd|'-C calc'!A0;+1,-1\n@SUM(1)`,
}

/** As TypeScript spells it, so that the file itself is ASCII. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** As a file may be named. */
export function asFileName(text: string): string {
  return text
    .replaceAll(NUL, '')
    .replaceAll('/', '_')
    .replace(/\p{Cs}/gu, '_')
    .slice(0, 60)
}
