import { defineConfig } from 'vitest/config'
import { WITH_DATABASE } from './vitest.config.ts'

/** `npm run faults`: everything that is done, in everything that goes wrong with Slack. */
export default defineConfig({
  test: {
    ...WITH_DATABASE,
    maxWorkers: 2,
    allowOnly: false,
    include: ['packages/server/src/slack/faults.scenario.test.ts'],
    provide: { everyFault: true },
  },
})
