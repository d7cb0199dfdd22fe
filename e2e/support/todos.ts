import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** What people do with the to-dos of an incident. */

/** Two of those that the product ships, as everybody sees them in their language. */
export const HELP_PAGE = {
  ja: 'ヘルプページを作成・更新する（不要なら「今回は不要」に）',
  en: 'Write or update the help page (or waive this)',
}
export const CARE = {
  ja: '被害を受けた人への対応を決める（返金・補正・個別連絡）',
  en: 'Decide what to do for those who were harmed (refund, correction, contact)',
}

type Verb = 'accept' | 'ask' | 'done' | 'help' | 'pass' | 'take'

/** The line of this to-do in the list of an incident. */
export function line({ page, words }: Person, text: string): Locator {
  const region = page.getByRole('region', { name: words.screens.incident.todos.heading })
  return region.getByRole('listitem').filter({ hasText: text })
}

/** Who said that they do it. */
export function owner(person: Person, text: string, name: string): Locator {
  const { acknowledged } = person.words.screens.incident.todos
  return line(person, text).getByText(new RegExp(`^${name}.*${acknowledged}`))
}

/** Presses the button of this to-do that says so. */
export async function press({ page, words }: Person, verb: Verb, text: string): Promise<void> {
  const { todos } = words.screens.incident
  await page.getByRole('button', { name: todos.forTodo(todos[verb], text), exact: true }).click()
}

export async function tick({ page, words }: Person, text: string): Promise<void> {
  const { todos } = words.screens.incident
  await page.getByRole('checkbox', { name: todos.forTodo(todos.done, text), exact: true }).click()
}

/** Asks this colleague, with a reason. */
export async function ask(
  person: Person,
  text: string,
  { whom, reason }: { readonly whom: string; readonly reason: string },
): Promise<void> {
  const { page, words } = person
  const { todos } = words.screens.incident
  await press(person, 'ask', text)
  const dialog = page.getByRole('dialog', { name: todos.askFor(text) })
  await dialog.getByRole('combobox', { name: todos.person }).fill(whom)
  await page.getByRole('option', { name: new RegExp(`^${whom}`) }).click()
  await dialog.getByRole('textbox', { name: todos.reason }).fill(reason)
  await dialog.getByRole('button', { name: todos.asks, exact: true }).click()
  await expect(dialog).toBeHidden()
}
