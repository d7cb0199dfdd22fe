import { defineConfig } from 'vitest/config'
import { WITH_DATABASE } from './vitest.config.ts'

/** `npm run bad-input`: every route is asked everything that nobody should ask. */
export default defineConfig({
  test: {
    ...WITH_DATABASE,
    allowOnly: false,
    include: ['packages/server/src/http.scenario.test.ts'],
    provide: { everyRequest: true },
  },
})
