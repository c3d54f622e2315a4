import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-first.ts'],
    // Each concurrent test of a command keeps two processes busy.
    maxConcurrency: 2,
    // Students' modules run in real child processes: a machine that is busy starts them slowly.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
