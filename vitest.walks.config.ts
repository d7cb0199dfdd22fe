import { defineConfig } from 'vitest/config'
import { WITH_DATABASE } from './vitest.config.ts'

/** `npm run walks`: the whole walk-throughs in Slack, over every transport and in every language. */
export default defineConfig({
  test: {
    ...WITH_DATABASE,
    maxWorkers: 2,
    allowOnly: false,
    include: ['packages/server/src/slack/walks/**/*.test.ts'],
    provide: { everyWay: true },
  },
})
