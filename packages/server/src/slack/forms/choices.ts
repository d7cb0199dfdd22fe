import type { Entry, Settings, Severity } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { SlackCall } from '../call.ts'
import type { Choice } from '../views/kit/index.ts'

export const SEVERITIES: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4']
/** Of one answer of our API; and so many answers are read for one menu. */
const PAGE = 100
const PAGES_MAX = 10

export const severityChoices = ({ labels }: Words): readonly Choice[] =>
  SEVERITIES.map((value) => ({ value, text: labels.severities[value] }))

/** What was chosen, if it is a severity. */
export const severityIn = (text: string): Severity | undefined =>
  SEVERITIES.find((one) => one === text)

/** Spans of time to choose from, in minutes. */
export function minuteChoices(
  words: Words,
  minutes: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240],
): readonly Choice[] {
  const named = words.screens.incident.update
  return minutes.map((count) => ({ value: String(count), text: named.minutes(count) }))
}

/** The types of incidents that the settings know. */
export async function typeChoices(call: SlackCall): Promise<readonly Choice[]> {
  return namedTypes(call, (await call.api.settings.get({})).types)
}

export const namedTypes = ({ language }: SlackCall, types: Settings['types']): readonly Choice[] =>
  types.map((type) => ({ value: type.key, text: type[language] }))

type EntryKinds = readonly Entry['kind'][]

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** All of a list that our API gives page by page. */
async function everyOne<Item>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const found: Item[] = []
  let cursor: string | null = null
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, next }: Page<Item> = await read({ limit: PAGE, ...(cursor ? { cursor } : {}) })
    found.push(...items)
    cursor = next
    if (cursor === null) break
  }
  return found
}

/** The incidents that are open and that they may see, without one of them. */
export async function openIncidents(
  { api }: SlackCall,
  without?: string,
): Promise<readonly Choice[]> {
  const open = await everyOne((page) => api.incidents.list({ state: 'open', ...page }))
  return open
    .filter(({ id }) => id !== without)
    .map(({ id, number, title }) => ({ value: id, text: `#${number} ${title}` }))
}

/** Entries of the ledger, the newest first. */
export async function entryChoices(
  { api, words }: SlackCall,
  incident: string,
  kinds: EntryKinds,
): Promise<readonly Choice[]> {
  const items = await everyOne((page) => api.entries.list({ incident, ...page }))
  const known = words.screens.incident.kinds
  return items
    .filter(({ kind, state }) => kinds.includes(kind) && state !== 'rejected')
    .map(({ id, kind, text }) => ({ value: id, text: `${known[kind]}: ${text}` }))
}
