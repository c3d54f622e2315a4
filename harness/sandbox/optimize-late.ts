/**
 * Authority on when the engine's optimizing compilers set to work in a child: twenty to thirty times later than they would. What
 * is usually asked there is over before their work pays, and it took almost half of the child's processor time; what runs for
 * long still gets them, some hundredths of a second later. Whoever computes, the numbers are the same.
 */
export function optimizeLate(): readonly string[] {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 22) return ['--interrupt-budget=2000000']
  // An option that an engine does not know would keep it from starting at all.
  return major > LAST_TRIED ? [] : INVOCATIONS
}

const LAST_TRIED = 26

const INVOCATIONS = [
  '--invocation-count-for-turbofan=60000',
  '--invocation-count-for-osr=10000',
  '--invocation-count-for-maglev=8000',
  '--invocation-count-for-maglev-osr=2000',
]
