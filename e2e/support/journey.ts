import { test as base } from '@playwright/test'

/**
 * A test after which everybody has gone home. Playwright keeps what a test opened until its worker
 * ends: pages would go on knocking at a server that is gone, beside the journeys that follow.
 */
export const test = base.extend<{ readonly everybodyGoesHome: void }>({
  everybodyGoesHome: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map(async (context) => context.close()))
    },
    { auto: true },
  ],
})
