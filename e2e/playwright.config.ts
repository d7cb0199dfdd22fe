import { defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from '../tools/browser.ts'

/** Journeys: paths of a person through the real browser. Each test starts the server it needs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  globalSetup: './support/build.ts',
  outputDir: '../.cache/test/journeys',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 360_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/test/journeys.json' }]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Without the film: three browsers at once are busy enough on a small machine.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: [...browserArguments()] },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
})
