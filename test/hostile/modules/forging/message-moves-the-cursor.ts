// Tries: to rewrite the terminal: its message clears the screen, sets a title, opens a link and writes from right to left.
// Outcome: 80 of 100; softmax threw Error: \u{1b}[2J\u{1b}[H\u{1b}]0;100 of 100\u{7}\u{202e}001 fo 001…
export * from './right.ts'

export function softmax(): number[][] {
  throw new Error('\x1b[2J\x1b[H\x1b]0;100 of 100\x07\u202e001 fo 001\u202c\x1b]8;;http://127.0.0.1\x07\r20 of 20')
}
