import { defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from '../tools/browser.ts'

/** Journeys: paths of a person through the real browser. Each test starts the server it needs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../.cache/test/journeys',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/test/journeys.json' }]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: [...browserArguments()] },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
})
