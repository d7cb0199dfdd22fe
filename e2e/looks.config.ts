import { defineConfig, devices } from '@playwright/test'
import journeys from './playwright.config.ts'

// The workers read this file as well.
process.env['LOOKS'] = 'all'

/** `npm run looks`: every page and dialog in every language, theme and width, with a picture of each. */
export default defineConfig({
  ...journeys,
  reporter: 'list',
  timeout: 3_600_000,
  projects: [
    { name: 'looks', testMatch: 'language-and-theme.test.ts', use: devices['Desktop Chrome'] },
  ],
})
