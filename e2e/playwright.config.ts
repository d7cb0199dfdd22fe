import { defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from '../tools/browser.ts'

const LONG = /(language-and-theme|main-job|owner-and-closer)\.test\.ts$/

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
    // What a trace notes of every step costs a small machine a tenth of the time, well or not.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: [...browserArguments()] },
  },
  // The long ones first: else one worker would wait for the other at the end.
  projects: [
    { name: 'long', testMatch: LONG, use: devices['Desktop Chrome'] },
    { name: 'short', testIgnore: LONG, use: devices['Desktop Chrome'] },
  ],
})
