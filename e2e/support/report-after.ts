import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Person } from './person.ts'

/** What stands between a report and its close, and what is left of it afterwards. */

/** Enters figures of the impact. */
export async function enterFigures(
  { page, words }: Person,
  figures: Readonly<Partial<Record<'orders' | 'people' | 'tickets', number>>>,
): Promise<void> {
  const { figures: named } = words.screens.report
  await page.getByRole('button', { name: named.edit }).click()
  const dialog = page.getByRole('dialog', { name: named.title })
  for (const key of ['people', 'orders', 'tickets'] as const) {
    const value = figures[key]
    if (value === undefined) continue
    await dialog.getByRole('textbox', { name: named.names[key], exact: true }).fill(String(value))
  }
  await dialog.getByRole('button', { name: named.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Wants to ask for the close, and is told that this is missing. */
export async function cannotClose({ page, words }: Person, missing: string): Promise<void> {
  const { closing, close } = words.screens.incident
  await page.getByRole('button', { name: closing.requestSubmit }).click()
  const dialog = page.getByRole('dialog', { name: closing.requestTitle })
  await expect(dialog.getByRole('listitem').filter({ hasText: missing })).toBeVisible()
  await expect(dialog.getByRole('button', { name: closing.requestSubmit })).toBeDisabled()
  await dialog.getByRole('button', { name: close }).first().click()
  await expect(dialog).toBeHidden()
}

/** Opens what was accepted. */
export async function readVersion({ page, words }: Person, version: number): Promise<void> {
  const { versions } = words.screens.report
  await page.getByRole('link', { name: versions.version(version), exact: true }).click()
  await expect(page.getByText(versions.reading(version))).toBeVisible()
}

/** Takes the report along, and reads it. */
export async function takeMarkdown({ page, words }: Person): Promise<string> {
  const { exports } = words.screens.report
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: exports.help }).click()
  await page.getByRole('menuitem', { name: exports.markdown, exact: true }).click()
  const file = await (await downloaded).path()
  return readFile(file, 'utf8')
}
