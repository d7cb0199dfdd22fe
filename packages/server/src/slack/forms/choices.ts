import type { Entry, Severity } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { SlackCall } from '../call.ts'
import type { Choice } from '../views/kit/index.ts'

export const SEVERITIES: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4']
const ENTRIES_MAX = 100

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

type EntryKinds = readonly Entry['kind'][]

/** Entries of the ledger, the newest first: as many as a menu of Slack holds. */
export async function entryChoices(
  { api, words }: SlackCall,
  incident: string,
  kinds: EntryKinds,
): Promise<readonly Choice[]> {
  const { items } = await api.entries.list({ incident, limit: ENTRIES_MAX })
  const known = words.screens.incident.kinds
  return items
    .filter(({ kind, state }) => kinds.includes(kind) && state !== 'rejected')
    .map(({ id, kind, text }) => ({ value: id, text: `${known[kind]}: ${text}` }))
}
