import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { leftOut } from './test/journeys-of-cities.ts'

const apart = ['**/node_modules/**', '**/dist/**', '**/.data/**', ...leftOut(process.argv.slice(2))]

/** Tests of what neither starts a process nor asks a database: they share one after the other a process, and the run's PostgreSQL waits for the others alone. */
const together = [
  ...['schema', 'clients', 'cities', 'gateway/files', 'runtime/arguments'].map(
    (folder) => `${folder}/**/*.test.ts`,
  ),
]

export default defineConfig({
  // Node itself takes the CommonJS build, as the federation libraries do; two builds side by side do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    exclude: apart,
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['**/*.test.ts'],
          exclude: [...apart, ...together],
          globalSetup: ['./test/global-setup.ts'],
        },
      },
      // What starts nothing and changes nothing of its process needs none of its own, and reads its modules once.
      { extends: true, test: { name: 'together', include: together, exclude: apart, isolate: false } },
    ],
    // Twice and more what the slowest machine known needed of any one test.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // The machines that run this have two cores, and PostgreSQL needs its share.
    maxWorkers: 2,
    // What tests start as processes of their own is compiled once, as `npm start` has it.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
  },
})
