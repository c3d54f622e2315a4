import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** A file for the runner's own figures, beside what it prints. */
const results = process.env['FOLLOWTHROUGH_TEST_RESULTS']

// It would have every process that a test starts read the certificates of the whole world first; none of them speaks to anybody.
delete process.env['NODE_EXTRA_CA_CERTS']

export default defineConfig({
  test: {
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-first.ts'],
    // A test mostly waits for the child that it started.
    maxWorkers: availableParallelism(),
    // Each concurrent test of a command keeps two processes busy.
    maxConcurrency: 2,
    // Students' modules run in real child processes: a machine that is busy starts them slowly.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
