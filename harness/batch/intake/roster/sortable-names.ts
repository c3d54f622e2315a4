/**
 * Authority on how Canvas may sort the name of a person: by the last word as long as nobody corrects it, and "van Dijk, Henk" is a
 * correction. Where a surname begins is not to be seen in a name, so that it is each of these.
 */
export function sortableNames(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '')
  const last = words.at(-1)
  const suffix = words.length > 2 && last !== undefined && SUFFIX.test(last) ? [last] : []
  const own = words.slice(0, words.length - suffix.length)
  return own.map((_, i) => [...own.slice(i), ...own.slice(0, i), ...suffix].join(' '))
}

/** What Canvas puts at the end. */
const SUFFIX = /^(?:Sn?r\.?|Senior|Jn?r\.?|Junior|II|III|IV|V|VI|Esq\.?|Esquire)$/i
