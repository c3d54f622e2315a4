/** Authority on modules for the small assignment in which every stage is mistaken, each in another way. */

/** The right stages, as `right.variance` and so on. */
const RIGHT = `
const sum = (xs) => xs.reduce((total, x) => total + x, 0)
const right = {
  variance: (xs) => {
    const mean = sum(xs) / xs.length
    return sum(xs.map((x) => (x - mean) ** 2)) / xs.length
  },
  dotProducts: (query, keys) => keys.map((key) => sum(key.map((x, i) => x * query[i]))),
  scoreCount: ({ tokens, heads, layers }) => tokens * tokens * heads * layers,
  decodeStep: (cache, q, k, v) => {
    const [keys, values] = [[...cache.keys, k], [...cache.values, v]]
    const scores = right.dotProducts(q, keys)
    return { output: v.map((_, j) => sum(values.map((row, i) => row[j] * scores[i]))), cache: { keys, values } }
  },
  join: (x, { heads, keep }) =>
    x.map((row, i) => heads.flatMap(({ w }) => w[0].map((_, j) => (keep[i] ? sum(row.map((a, k) => a * w[k][j])) : 0)))),
}
`

type Told = readonly [stage: string, source: string, note: string, saw: string]

function moduleOf(told: readonly Told[]) {
  return {
    source: RIGHT + told.map(([stage, source]) => `export const ${stage} = ${source}\n`).join(''),
    told,
  }
}

export const modules = {
  'other numbers': moduleOf([
    [
      'variance',
      '(xs) => (right.variance(xs) * xs.length) / (xs.length - 1)',
      'sample-variance',
      'On variance/by-hand, the result is 1 and should be 0.66666667: the sum was divided by n − 1.',
    ],
    [
      'dotProducts',
      '(query, keys) => right.dotProducts(query, keys).map((x) => x / Math.sqrt(query.length))',
      'times 1/√d',
      'Every entry of dotProducts(query, keys) is the expected one times 1/√d (here 0.70710678 times, 1/√d = 0.70710678 and d is 2).',
    ],
    [
      'scoreCount',
      '(counts) => right.scoreCount(counts) + 1',
      'plus 1',
      'scoreCount({ tokens, heads, layers }) is the expected one plus 1.',
    ],
    [
      'decodeStep',
      '(...given) => { const { output, cache } = right.decodeStep(...given); return { output: output.map((x) => 2 * x), cache } }',
      'times 2',
      'Every entry of decodeStep(…).output is the expected one times 2.',
    ],
    ['join', '(x) => x', 'equals input', 'join(x, { heads: [{ w }], keep }) is argument 1, unchanged.'],
  ]),
  'other forms': moduleOf([
    [
      'variance',
      '(xs) => [right.variance(xs)]',
      'wrapped',
      'variance(xs) returns its result inside of more lists than there should be. variance(xs) differs from what was expected: expected a number, got a list of 1 number.',
    ],
    [
      'dotProducts',
      '(query, keys) => [right.dotProducts(query, keys)]',
      'wrapped',
      'dotProducts(query, keys) returns its result inside of more lists than there should be. dotProducts(query, keys) differs from what was expected: expected a list of 2 numbers, got a 1 × 2 matrix.',
    ],
    [
      'scoreCount',
      'async (counts) => right.scoreCount(counts)',
      'promise',
      'scoreCount({ tokens, heads, layers }) returns a Promise, where a value was expected.',
    ],
    [
      'decodeStep',
      '(...given) => right.decodeStep(...given).output',
      'one field alone',
      'decodeStep(cache, q, k, v) returns one of its values alone, where an object with all of them was expected. decodeStep(cache, q, k, v) differs from what was expected: expected an object with output and cache, got a list of 3 numbers.',
    ],
    [
      'join',
      '(...given) => right.join(...given).flat()',
      'flattened',
      'join(x, { heads: [{ w }], keep }) returns one flat list with as many numbers as the matrix has. join(x, { heads: [{ w }], keep }) differs from what was expected: expected a 2 × 3 matrix, got a list of 6 numbers.',
    ],
  ]),
  'other places': moduleOf([
    ['variance', '() => NaN', 'always NaN', 'variance(xs) is NaN, whatever goes in.'],
    [
      'dotProducts',
      '(query, keys) => right.dotProducts(query, keys).toReversed()',
      'entries reversed',
      'The entries of dotProducts(query, keys) are the expected ones in reverse order.',
    ],
    [
      'scoreCount',
      '({ tokens, heads, layers }) => tokens * heads * layers',
      'times 1/tokens',
      'scoreCount({ tokens, heads, layers }) is the expected one times 1/tokens (here 0.25 times, 1/tokens = 0.25 and tokens is 4).',
    ],
    [
      'decodeStep',
      '(cache, ...given) => ({ ...right.decodeStep(cache, ...given), cache })',
      'keeps-old-cache',
      'On decodeStep/first, decodeStep(cache, q, k, v).cache.keys is an empty list and should be 1 × 2: the cache came back as it was.',
    ],
    [
      'join',
      '(x, { heads, keep }) => right.join(x, { heads: heads.toReversed(), keep })',
      'unexplained',
      'On join/by-hand: join(x, { heads: [{ w }], keep })[0][0] (row 1, column 1): expected 1, got 2. 3 of 6 entries are outside the tolerance.',
    ],
  ]),
  'other behaviour': moduleOf([
    [
      'variance',
      '(xs) => { right.variance(xs) }',
      'undefined',
      'variance(xs) returns undefined: the function ends without giving a value back.',
    ],
    [
      'dotProducts',
      '(query, keys) => right.dotProducts(query, keys).map((x) => x.toFixed(2))',
      'numeric texts',
      'dotProducts(query, keys) returns text that looks like numbers. dotProducts(query, keys)[0] (entry 1) differs from what was expected: expected a number, got the text "11.00".',
    ],
    ['scoreCount', '() => 0', 'always 0', 'scoreCount({ tokens, heads, layers }) is 0, whatever goes in.'],
    [
      'decodeStep',
      '(cache, ...given) => { const made = right.decodeStep(cache, ...given); cache.keys.push(given[1]); return made }',
      'changes input',
      'decodeStep(cache, q, k, v) changes what it is given. After the call of decodeStep(cache, q, k, v), argument 1 (cache) was not as it had been given: it changed at keys.',
    ],
    [
      'join',
      '(...given) => right.join(...given).slice(1)',
      'missing rows',
      'join(x, { heads: [{ w }], keep }) returns fewer rows than there should be. join(x, { heads: [{ w }], keep }) differs in shape from what was expected: expected 2 × 3, got 1 × 3.',
    ],
  ]),
  'other lengths': moduleOf([
    [
      'variance',
      '(xs) => Number(right.variance(xs).toFixed(1))',
      'rounded to 1 decimal',
      'variance(xs) is the expected one rounded to 1 decimal.',
    ],
    [
      'dotProducts',
      '(query, keys) => right.dotProducts(query, keys).slice(1)',
      'missing entries',
      'dotProducts(query, keys) returns fewer numbers than there should be. dotProducts(query, keys) differs in length from what was expected: expected 2 numbers, got 1 number.',
    ],
    [
      'scoreCount',
      '(counts) => { counts.heads += 1; return right.scoreCount(counts) }',
      'changes input',
      'scoreCount({ tokens, heads, layers }) changes what it is given. After the call of scoreCount({ tokens, heads, layers }), argument 1 ({ tokens, heads, layers }) was not as it had been given: it changed at heads.',
    ],
    [
      'decodeStep',
      '(...given) => { const { cache } = right.decodeStep(...given); return { cache } }',
      'missing fields',
      'decodeStep(cache, q, k, v) returns an object in which fields are missing. decodeStep(cache, q, k, v).output (output) differs from what was expected: expected a list of 3 numbers, got nothing.',
    ],
    [
      'join',
      '(x, { heads, keep }) => { throw new TypeError(`${keep.length} kept`) }',
      'threw an error',
      'join(x, { heads: [{ w }], keep }) threw TypeError: "2 kept"',
    ],
  ]),
}
