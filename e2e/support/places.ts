import { SettingsPart } from '@hikeshi/contract'
import { expect } from '@playwright/test'
import { head } from './incident.ts'
import type { Person } from './person.ts'

/** Every page there is, and some of the dialogs, of an organisation that is lived in. */

/** What #1 is called. */
export const TITLE = '決済が遅い、ときどき失敗する / Checkout is slow and sometimes fails'

interface Place {
  readonly name: string
  readonly path: string
  /** What one reads at the top when one has arrived. */
  readonly heading: (person: Person) => string
  /** Both languages stand here side by side. */
  readonly bilingual?: boolean
  /** What is opened before it is looked at. */
  readonly arrive?: (person: Person) => Promise<void>
}

export const PLACES: readonly Place[] = [
  { name: 'now', path: '/', heading: ({ words }) => words.screens.now.title },
  { name: 'incident', path: '/incidents/1', heading: () => TITLE },
  { name: 'report', path: '/incidents/1/report', heading: () => TITLE },
  { name: 'closed', path: '/incidents/2', heading: () => '#2' },
  { name: 'closed-report', path: '/incidents/2/report', heading: () => '#2' },
  { name: 'version', path: '/incidents/2/report?version=1', heading: () => '#2' },
  { name: 'replay', path: '/incidents/2/replay', heading: () => '#2' },
  { name: 'cases', path: '/cases', heading: ({ words }) => words.screens.cases.title },
  {
    name: 'follow-ups',
    path: '/follow-ups',
    heading: ({ words }) => words.screens.followUps.title,
  },
  { name: 'handbook', path: '/handbook', heading: ({ words }) => words.screens.handbook.title },
  {
    name: 'tips',
    path: '/handbook?part=tips',
    heading: ({ words }) => words.screens.handbook.title,
  },
  {
    name: 'proposals',
    path: '/handbook?part=proposals',
    heading: ({ words }) => words.screens.handbook.title,
  },
  {
    name: 'handbook-page',
    path: '/handbook/stop-the-harm',
    heading: ({ language }) => (language === 'ja' ? '被害' : 'harm'),
  },
  { name: 'insights', path: '/insights', heading: ({ words }) => words.screens.insights.title },
  { name: 'people', path: '/people', heading: ({ words }) => words.screens.people.title },
  { name: 'teams', path: '/teams', heading: ({ words }) => words.screens.teams.title },
  { name: 'profile', path: '/profile', heading: ({ words }) => words.screens.profile.title },
  { name: 'settings', path: '/settings', heading: ({ words }) => words.screens.settings.title },
  ...SettingsPart.options.map((part) => ({
    name: `settings-${part}`,
    path: `/settings/${part}`,
    heading: ({ words }: Person) => words.screens.settings.parts[part],
    bilingual: true,
    arrive: openFirst,
  })),
  { name: 'drills', path: '/drills', heading: ({ words }) => words.screens.drills.title },
  { name: 'health', path: '/health', heading: ({ words }) => words.screens.health.title },
  {
    name: 'nowhere',
    path: '/nowhere',
    heading: ({ words }) => words.screens.shell.notFound.title,
  },
]

/** A part of the settings with its form, and the first item of its list open. */
async function openFirst({ page, words }: Person): Promise<void> {
  await expect(page.getByText(words.screens.settings.edit.form, { exact: true })).toBeVisible()
  const first = page.getByRole('main').locator('[data-item]').first()
  if (await first.isVisible()) await first.click()
}

interface Opened {
  readonly name: string
  /** The page on which it opens. */
  readonly path: string
  /** What one reads at the top of that; what #1 is called where nothing is said. */
  readonly heading?: (person: Person) => string
  readonly open: (person: Person) => Promise<void>
}

export const DIALOGS: readonly Opened[] = [
  { name: 'keys', path: '/incidents/1', open: ({ page }) => page.keyboard.press('Shift+?') },
  { name: 'palette', path: '/incidents/1', open: ({ page }) => page.keyboard.press('Control+K') },
  {
    name: 'severity',
    path: '/incidents/1',
    open: (person) =>
      head(person)
        .getByRole('button', { name: person.words.screens.incident.severity.change })
        .click(),
  },
  {
    name: 'publish',
    path: '/incidents/1/report',
    open: ({ page, words }) => {
      const { buttonFor, steps } = words.screens.notices
      return page.getByRole('button', { name: buttonFor(steps.publish, '') }).click()
    },
  },
  {
    name: 'measure',
    path: '/incidents/1/report',
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.report.measures.add }).click(),
  },
  {
    name: 'figures',
    path: '/incidents/1/report',
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.report.figures.edit }).click(),
  },
  {
    name: 'postmortem',
    path: '/incidents/1/report',
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.report.postmortem.choose }).click(),
  },
  {
    name: 'invite',
    path: '/people',
    heading: ({ words }) => words.screens.people.title,
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.people.invite }).first().click(),
  },
  {
    name: 'propose',
    path: '/handbook?part=proposals',
    heading: ({ words }) => words.screens.handbook.title,
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.proposals.add }).click(),
  },
  {
    name: 'plan-drill',
    path: '/drills#plan',
    heading: ({ words }) => words.screens.drills.title,
    open: ({ page }) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  {
    name: 'call-off-drill',
    path: '/drills',
    heading: ({ words }) => words.screens.drills.title,
    open: ({ page, words }) => {
      const { abortOf } = words.screens.drills
      return page.getByRole('button', { name: abortOf('A certificate expires') }).click()
    },
  },
  {
    name: 'lock',
    path: '/settings/roles',
    heading: ({ words }) => words.screens.settings.parts.roles,
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.screens.settings.lock.lock }).click(),
  },
]
