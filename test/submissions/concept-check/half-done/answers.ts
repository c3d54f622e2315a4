/**
 * Concept check, paper NW4E.
 *
 * Put the letter of your answer between the quotes after each question. Leave them empty where you have no answer yet.
 */

/** The paper that these answers are for. Leave it as it is: a letter means something on this paper only. */
export const paper = 'NW4E'

export const answers: Record<string, string> = {
  // 1. Queries, keys and values
  //
  // Why has a token both a key and a value, and not one row of numbers for both?
  //
  // a) Q·Kᵀ and A·V only fit if the shapes differ
  // b) Keys have to sum to 1, and values do not have to
  // c) With one row for both it could only see itself
  // d) What it is found by need not be what it hands on
  'key-and-value': 'd',

  // 2. Scaling by √d
  //
  // The entries of queries and keys are independent with mean 0 and variance 1, and d = 64. What is the
  // variance of a raw dot product?
  //
  // a) 8
  // b) 64
  // c) 4096
  // d) 1
  'variance-at-64': 'b',

  // 3. The causal mask
  //
  // All keys of a query are masked, so its row is −∞ throughout. Softmax subtracts the largest score and
  // takes exponentials, with no special care. What comes out?
  //
  // a) 1/n in every place
  // b) NaN in every place
  // c) 0 in every place
  // d) Infinity in every place
  'nothing-allowed': '',

  // 4. The cost of attention
  //
  // A context of 100,000 tokens, d = 128. How many scores does one head in one layer have?
  //
  // a) 1.28 trillion
  // b) 12.8 million
  // c) 100 thousand
  // d) 10 billion
  'scores-at-100000': '',

  // 5. Self- and cross-attention
  //
  // crossAttention(x, context): what comes from where?
  //
  // a) V from x; Q and K from the context
  // b) Q from x; K and V from the context
  // c) K from x; Q and V from the context
  // d) Q and K from x; V from the context
  'where-from': '',
}
