import { expect, type Locator } from '@playwright/test'
import { head } from './incident.ts'
import { choose, type Person } from './person.ts'

/** What people do on the page of a report, and when they look for it later. */

const TITLES = {
  ja: {
    summary: 'ひとことで',
    impact: '影響',
    detection: 'どう気づいたか',
    factors: '要因',
    recovery: '復旧対応',
    learned: 'よかったこと',
  },
  en: {
    summary: 'In one breath',
    impact: 'Impact',
    detection: 'How it was noticed',
    factors: 'Contributing factors',
    recovery: 'Recovery',
    learned: 'What went well',
  },
} as const
type Section = keyof (typeof TITLES)['en']

export async function open(person: Person): Promise<void> {
  const { page, words } = person
  const { report } = words.screens
  await head(person).getByRole('link', { name: words.screens.incident.header.report }).click()
  await expect(page.getByRole('heading', { level: 1, name: report.heading(1) })).toBeVisible()
  await expect(meter(person)).toBeVisible()
}

function meter({ page, words }: Person): Locator {
  return page.getByRole('region', { name: words.screens.report.meter.heading })
}

async function missing(person: Person): Promise<number> {
  return meter(person).getByRole('listitem').count()
}

async function percent(person: Person): Promise<number> {
  return Number.parseInt(await meter(person).getByRole('status').innerText(), 10)
}

/** After each act, the meter of everybody says less missing and more there. */
export function watchShrinking(
  everybody: readonly Person[],
): (act: () => Promise<void>) => Promise<void> {
  return async (act) => {
    const before = await Promise.all(
      everybody.map(async (person) => ({
        person,
        lacking: await missing(person),
        reached: await percent(person),
      })),
    )
    await act()
    await Promise.all(
      before.map(async ({ person, lacking, reached }) => {
        await expect.poll(() => missing(person)).toBeLessThan(lacking)
        await expect.poll(() => percent(person)).toBeGreaterThan(reached)
      }),
    )
  }
}

function section({ page, language }: Person, key: Section): Locator {
  return page.getByRole('region', { name: TITLES[language][key] }).last()
}

export async function write(person: Person, key: Section, text: string): Promise<void> {
  const { report } = person.words.screens
  const region = section(person, key)
  await openEditor(person, key)
  await region.getByRole('textbox').fill(text)
  await region.getByRole('button', { name: report.done, exact: true }).click()
  await expect(region.getByRole('textbox')).toBeHidden()
  await expect(region.getByText(report.writtenBy(person.name))).toBeVisible()
}

export async function openEditor(person: Person, key: Section): Promise<Locator> {
  const { write: begin, edit } = person.words.screens.report
  const region = section(person, key)
  await region.getByRole('button', { name: new RegExp(`^(${begin}|${edit})`) }).click()
  return region
}

/** Says that the impact began so many minutes ago. */
export async function setImpactStart(person: Person, minutes: number): Promise<void> {
  const { page, words, zone } = person
  const { board } = words.screens.incident
  await page.getByRole('button', { name: board.edit(board.impactStarted) }).click()
  const began = new Date(Date.now() - minutes * 60_000)
  await page.getByLabel(board.impactStarted, { exact: true }).fill(onTheWall(began, zone))
  await page.getByRole('button', { name: board.save, exact: true }).click()
}

/** As a field for a local time wants it. */
function onTheWall(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return format.format(at).replace(' ', 'T')
}

/** Decides for every audience that it needs no notice. */
export async function noNotices({ page, words }: Person, reason: string): Promise<void> {
  const { notices } = words.screens
  const undecided = page.getByRole('button', {
    name: new RegExp(`^${notices.buttonFor(notices.steps.decide, '')}`),
  })
  await expect(undecided).not.toHaveCount(0)
  for (let left = await undecided.count(); left > 0; left -= 1) {
    await undecided.first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: notices.dontTell }).check()
    await dialog.getByRole('textbox', { name: notices.reason }).fill(reason)
    await dialog.getByRole('button', { name: notices.save, exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(undecided).toHaveCount(left - 1)
  }
}

/** Adds a measure; with its proof it is done already. */
export async function addMeasure(
  { page, words, name }: Person,
  {
    text,
    proof,
    owner = name,
  }: { readonly text: string; readonly proof?: string; readonly owner?: string },
): Promise<void> {
  const { measures } = words.screens.report
  await page.getByRole('button', { name: measures.add }).click()
  const dialog = page.getByRole('dialog', { name: measures.add })
  await dialog.getByRole('textbox', { name: measures.text }).fill(text)
  await choose(dialog, measures.category, measures.categories.prevent)
  await choose(dialog, measures.owner, owner)
  await dialog.getByLabel(measures.due).fill('2030-03-31')
  if (proof) await done(dialog, measures, proof)
  await dialog.getByRole('button', { name: measures.addSubmit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function done(
  dialog: Locator,
  measures: Person['words']['screens']['report']['measures'],
  proof: string,
): Promise<void> {
  await choose(dialog, measures.state, measures.states.done)
  await dialog.getByRole('textbox', { name: measures.proof }).fill(proof)
}

/** Says that a measure is done, and what shows it. */
export async function finishMeasure(
  { page, words }: Person,
  { text, proof }: { readonly text: string; readonly proof: string },
): Promise<void> {
  const { measures } = words.screens.report
  await page.getByRole('button', { name: text, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: measures.edit(text) })
  await done(dialog, measures, proof)
  await dialog.getByRole('button', { name: measures.save, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Chooses to look back in writing, and records what came of it. */
export async function reviewHeld(person: Person, outcome: string): Promise<void> {
  const { page, words } = person
  const { postmortem } = words.screens.report
  await page.getByRole('button', { name: postmortem.choose }).click()
  const form = page.getByRole('dialog', { name: postmortem.choose })
  await form.getByRole('radio', { name: postmortem.forms.in_channel }).check()
  await form.getByRole('button', { name: postmortem.submit, exact: true }).click()
  await expect(form).toBeHidden()
  await recordHeld(person, outcome)
}

/** Records what came of looking back. */
export async function recordHeld({ page, words }: Person, outcome: string): Promise<void> {
  const { postmortem } = words.screens.report
  await page.getByRole('button', { name: postmortem.recordHeld }).click()
  const held = page.getByRole('dialog', { name: postmortem.recordHeld })
  await held.getByRole('textbox', { name: postmortem.outcome }).fill(outcome)
  await held.getByRole('button', { name: postmortem.submit, exact: true }).click()
  await expect(held).toBeHidden()
}

export async function requestClose({ page, words }: Person): Promise<void> {
  const { closing } = words.screens.incident
  await page.getByRole('button', { name: closing.requestSubmit }).click()
  const dialog = page.getByRole('dialog', { name: closing.requestTitle })
  await expect(dialog.getByText(closing.complete)).toBeVisible()
  await dialog.getByRole('button', { name: closing.requestSubmit }).click()
  await expect(dialog).toBeHidden()
}

export function reviewHeading({ page, words }: Person): Locator {
  return page.getByRole('heading', { name: words.screens.incident.closing.reviewHeading })
}

export async function sendBack({ page, words }: Person, comment: string): Promise<void> {
  const { closing } = words.screens.incident
  await page.getByRole('button', { name: closing.sendBack, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: closing.sendBack })
  await dialog.getByRole('textbox', { name: closing.comment }).fill(comment)
  await dialog.getByRole('button', { name: closing.commentSubmit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

export async function approve({ page, words }: Person): Promise<void> {
  const { closing } = words.screens.incident
  await page.getByRole('button', { name: closing.approve, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: closing.approve })
  await dialog.getByRole('button', { name: closing.approve, exact: true }).click()
  await expect(dialog).toBeHidden()
}

export async function findCase(
  { page, words }: Person,
  searched: string,
  title: string,
): Promise<void> {
  const { shell, cases } = words.screens
  await page.getByRole('link', { name: shell.nav.cases }).click()
  await page.getByRole('searchbox', { name: cases.search }).fill(searched)
  await expect(page.getByText(cases.found(1))).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
}
