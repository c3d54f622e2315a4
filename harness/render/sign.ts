/** Authority on what a verdict looks like wherever it is shown. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

/** A verdict in a word, a mark and a tone: never by colour alone. */
export type Sign = { readonly mark: string; readonly word: string; readonly tone: Tone }
