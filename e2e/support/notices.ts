import type { Bilingual } from '@hikeshi/contract'
import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** What people do about telling others. */

type Step = 'decide' | 'draft' | 'finish' | 'publish' | 'update'

/** The line of this audience among the notices. */
export function line({ page, words, language }: Person, audience: Bilingual): Locator {
  const { notices } = words.screens
  const region = page.getByRole('region', { name: notices.heading })
  return region.getByRole('listitem').filter({ hasText: audience[language] }).first()
}

/** How far the notice of this audience is. */
export function standing(
  person: Person,
  audience: Bilingual,
  state: 'approved' | 'final' | 'published',
): Locator {
  const { notices } = person.words.screens
  return line(person, audience).getByText(notices.states[state], { exact: true }).first()
}

/** Until when this audience was promised to hear more. */
export function promised(person: Person, audience: Bilingual): Locator {
  const [before = '', after = ''] = person.words.screens.notices.promise('|').split('|')
  return line(person, audience).getByText(new RegExp(`^${before}.+${after}$`))
}

async function begin(person: Person, step: Step, audience: Bilingual): Promise<void> {
  const { page, words, language } = person
  const { notices } = words.screens
  const name = notices.buttonFor(notices.steps[step], audience[language])
  await page.getByRole('button', { name, exact: true }).click()
}

/** Decides whether this audience is told; no takes a reason. */
export async function decide(
  person: Person,
  audience: Bilingual,
  { told, reason }: { readonly told: boolean; readonly reason: string },
): Promise<void> {
  const { page, words, language } = person
  const { notices } = words.screens
  await begin(person, 'decide', audience)
  const dialog = page.getByRole('dialog', { name: notices.decideTitle(audience[language]) })
  await dialog.getByRole('radio', { name: told ? notices.tell : notices.dontTell }).check()
  const label = told ? notices.reasonToTell : notices.reason
  await dialog.getByRole('textbox', { name: label }).fill(reason)
  await dialog.getByRole('button', { name: notices.save, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Writes a text that rests on this fact; the time of the next news comes by itself. */
export async function draft(
  person: Person,
  audience: Bilingual,
  written: { readonly step: 'draft' | 'update'; readonly text: string; readonly fact: string },
): Promise<void> {
  const { page, words, language } = person
  const { notices } = words.screens
  await begin(person, written.step, audience)
  const dialog = page.getByRole('dialog', { name: notices.draftTitle(audience[language]) })
  const text = dialog.getByRole('textbox', { name: notices.text })
  // It begins with the template of its phase, filled with what is known.
  await expect(text).not.toHaveValue('')
  await text.fill(written.text)
  await dialog.getByRole('combobox', { name: notices.cites }).fill(written.fact)
  await page.getByRole('option', { name: written.fact }).click()
  await dialog.getByRole('heading').first().click()
  await dialog.getByRole('button', { name: notices.saveDraft, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Says that these words may go out. */
export async function approve({ page, words, language }: Person, audience: Bilingual) {
  const { notices } = words.screens
  await page.getByRole('button', { name: notices.more(audience[language]), exact: true }).click()
  await page.getByRole('menuitem', { name: notices.steps.approve, exact: true }).click()
}

/** Records that the text is out, and where; the last one ends the matter. */
export async function publish(
  person: Person,
  audience: Bilingual,
  { url, last = false }: { readonly url: string; readonly last?: boolean },
): Promise<void> {
  const { page, words, language } = person
  const { notices } = words.screens
  await begin(person, 'publish', audience)
  const dialog = page.getByRole('dialog', { name: notices.publishTitle(audience[language]) })
  await dialog.getByRole('textbox', { name: notices.url }).fill(url)
  if (last) await dialog.getByRole('checkbox', { name: notices.asFinal }).check()
  await dialog.getByRole('button', { name: notices.published, exact: true }).click()
  await expect(dialog).toBeHidden()
}
