// Tries: to answer before it is asked: it throws what looks like the reply to a load, and one to a call.
// Outcome: 0 of 100; threw while loading loaded: {"kind":"answer","value":"null"}
throw {
  kind: 'loaded',
  id: '0',
  exported: ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum', 'attention'],
  name: 'loaded',
  message: '{"kind":"answer","value":"null"}',
}
