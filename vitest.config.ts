import { createRequire } from 'node:module'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const fromServer = createRequire(new URL('packages/server/package.json', import.meta.url))

/** `Temporal` is native on Node 26; on Node 24 this makes it so. */
const setupFiles = [fromServer.resolve('temporal-polyfill/global')]

/** Folders of the server whose tests need no database. */
const PURE = 'packages/server/src/{domain,sources,slack/views,slack/commands}/**/*.test.ts'

const SERVER = ['packages/server/{src,bin,migrations}/**/*.test.ts']

/** What a test needs that has the whole server and a database in it. */
export const WITH_DATABASE = {
  setupFiles,
  globalSetup: 'packages/server/src/testing/postgres.ts',
  testTimeout: 30_000,
  hookTimeout: 120_000,
}

/** A part of the tests that can be run alone, as in `npx vitest --project unit`. */
function project(test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { test: { setupFiles, ...test } }
}

// Files of one worker share what they load (`isolate: false`): to load everything anew for each of them took more than
// half of the unit tests’ processor time. So a module may keep nothing that one test leaves and another must not meet.
export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      project({
        name: 'unit',
        include: [
          'packages/{contract,web,slack-double}/src/**/*.test.{ts,tsx}',
          'tools/**/*.test.ts',
          PURE,
        ],
        isolate: false,
      }),
      project({
        ...WITH_DATABASE,
        name: 'server',
        include: SERVER,
        exclude: [PURE],
        isolate: false,
      }),
      project({
        name: 'crash',
        include: ['bench/**/*.test.ts'],
        testTimeout: 180_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
