import type { EntryKind, Severity } from '@hikeshi/contract'
import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** What people do on the page of an incident. */

/** Raises it by its title; its type is one of the details. */
export async function raise({ page, words }: Person, title: string, type?: string): Promise<void> {
  const { now } = words.screens
  await page.getByRole('textbox', { name: now.raise.label }).fill(title)
  if (type) {
    await page.getByRole('button', { name: now.raise.details }).click()
    await page.getByLabel(now.raise.type).selectOption(type)
  }
  await page.getByRole('button', { name: now.raise.button }).click()
}

export async function open({ page }: Person, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export function head({ page, words }: Person): Locator {
  return page.getByRole('region', { name: words.screens.incident.header.regionLabel })
}

export function part(
  { page, words }: Person,
  name: 'convergence' | 'decisions' | 'people',
): Locator {
  const { board, convergence } = words.screens.incident
  const names = {
    convergence: convergence.heading,
    decisions: board.decisions,
    people: board.people,
  }
  return page.getByRole('region', { name: names[name], exact: true })
}

export async function canAct(person: Person): Promise<void> {
  const { board, availability } = person.words.screens.incident
  const mine = person.page.getByRole('group', { name: board.mine })
  await mine.getByRole('button', { name: availability.now, exact: true }).click()
}

export async function takeCommand(person: Person): Promise<void> {
  const { header } = person.words.screens.incident
  await head(person).getByRole('button', { name: header.takeCommand }).click()
}

export async function setSeverity(person: Person, severity: Severity): Promise<void> {
  const { page, words } = person
  const { severity: named } = words.screens.incident
  await head(person).getByRole('button', { name: named.set }).click()
  const dialog = page.getByRole('dialog', { name: named.set })
  const { code } = words.screens.common.severity[severity]
  await dialog.getByRole('radio', { name: code }).click()
  await dialog.getByRole('button', { name: named.submit }).click()
  await expect(dialog).toBeHidden()
}

export async function showTodos({ page, words }: Person): Promise<void> {
  await page.getByRole('tab', { name: words.screens.incident.tabs.todos }).click()
}

export async function showLedger({ page, words }: Person): Promise<void> {
  await page.getByRole('tab', { name: words.screens.incident.tabs.ledger }).click()
}

export async function takeTodo({ page, words }: Person, text: string): Promise<void> {
  const todo = page.getByRole('listitem').filter({ hasText: text })
  await todo.getByRole('button', { name: words.screens.incident.todos.take }).click()
}

/** By the next step that the page proposes. */
export async function nextStep({ page, words }: Person, button: string): Promise<void> {
  const steps = page.getByRole('region', { name: words.screens.incident.next.heading })
  await steps.getByRole('button', { name: button, exact: true }).click()
}

export async function writeImpact(person: Person, text: string): Promise<void> {
  const { page, words } = person
  const { next, board } = words.screens.incident
  await nextStep(person, next.steps.writeImpact.button)
  const dialog = page.getByRole('dialog', { name: board.impact })
  await dialog.getByRole('textbox', { name: board.impact }).fill(text)
  await dialog.getByRole('button', { name: board.save }).click()
  await expect(dialog).toBeHidden()
}

export async function say({ page, words }: Person, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: words.screens.incident.room.composerLabel })
  await composer.fill(text)
  await composer.press('Enter')
}

function message({ page, words }: Person, text: string): Locator {
  const feed = page.getByRole('feed', { name: words.screens.incident.room.heading })
  return feed.getByRole('article').filter({ hasText: text })
}

export async function markByKey(person: Person, text: string, key: string): Promise<void> {
  const line = message(person, text)
  await line.focus()
  await line.press(key)
}

export async function markByMenu(person: Person, text: string, kind: EntryKind): Promise<void> {
  const { room, kinds } = person.words.screens.incident
  const line = message(person, text)
  await line.hover()
  await line.getByRole('button', { name: room.mark }).click()
  await person.page.getByRole('menuitem', { name: kinds[kind] }).click()
}

export function marked(person: Person, text: string, kind: EntryKind): Locator {
  // The state of a hypothesis stands in the same mark.
  const name = person.words.screens.incident.kinds[kind]
  return message(person, text)
    .getByText(new RegExp(`^${name}`))
    .first()
}

type Group = 'actions' | 'facts' | 'hypotheses'

/** The line of the ledger with this text. */
export function recorded({ page, words }: Person, group: Group, text: string): Locator {
  const title = words.screens.incident.ledger[group]
  // The title is followed by how many there are.
  const region = page.getByRole('region', { name: new RegExp(`^${title} \\d+$`) })
  return region.getByRole('listitem').filter({ hasText: text })
}

export async function recordFix(person: Person, text: string): Promise<void> {
  await nextStep(person, person.words.screens.incident.next.steps.recordMitigation.button)
  await say(person, text)
}

export async function fixWorked(person: Person, text: string): Promise<void> {
  const { ledger } = person.words.screens.incident
  const fix = recorded(person, 'actions', text)
  await fix.getByRole('button', { name: ledger.done, exact: true }).click()
}

export async function confirm(
  person: Person,
  { guess, by }: { readonly guess: string; readonly by: string },
): Promise<void> {
  const { ledger } = person.words.screens.incident
  const line = recorded(person, 'hypotheses', guess)
  await line.getByRole('button', { name: ledger.confirm, exact: true }).click()
  await person.page.getByRole('menuitem', { name: by }).click()
}
