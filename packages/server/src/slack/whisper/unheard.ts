import { names } from '../../features/people/index.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import { raisedBy, unheardOf } from '../out/queries.ts'
import { NO_ACCOUNT } from './deliver.ts'
import { forgetUnheard, noteUnheard } from './store.ts'
import { whisperTask } from './task.ts'
import { readAs, unlessGone } from './telling.ts'
import type { Whisper, WhisperKind } from './whisper.ts'

/** What somebody waits for an answer to: it has to reach them some other way. */
const ASKED: ReadonlySet<WhisperKind> = new Set(['called', 'role', 'todo', 'question', 'closer'])

/** Several who cannot be told are one message. */
const TOGETHER = { seconds: 5 } as const

/**
 * Slack did not say it. The board of the incident shows who has not heard, for as long as they are asked, and
 * whoever asked is told at once. That somebody is not in this Slack at all is no news each time: the board suffices.
 */
export async function notHeard(inside: Inside, whisper: Whisper, error: string): Promise<void> {
  const { db, parts } = inside
  const { incident, kind, person } = whisper
  if (incident === null || !ASKED.has(kind)) return
  const now = parts.clock.now()
  await noteUnheard(db, { ...whisper, incident }, { error, now })
  const asker = error === NO_ACCOUNT ? null : await askerOf(inside, { ...whisper, incident })
  if (asker === null || asker === person) return
  const news = { kind: 'unheard', person: asker, incident, about: incident } as const
  const key = `unheard/${incident}/${asker}`
  const task = whisperTask({ ...news, at: now.toString() })
  await ask(db, now, { ...task, key, at: now.add(TOGETHER) })
}

/** It reached them: what could not be said before is said now. */
export async function heard({ db }: Inside, whisper: Whisper): Promise<void> {
  const { incident, kind } = whisper
  if (incident !== null && ASKED.has(kind)) await forgetUnheard(db, { ...whisper, incident })
}

/** Whoever asked; where the product did, whoever commands, or raised it. */
async function askerOf(
  inside: Inside,
  { by, incident }: Pick<Whisper, 'by'> & { readonly incident: string },
): Promise<string | null> {
  if (by) return by
  const raiser = await raisedBy(inside.parts.reads, incident)
  const reader = raiser && (await readAs(inside, raiser))
  if (!reader) return null
  const found = await unlessGone(() => reader.api.incidents.get({ incident }))
  return found?.commander?.id ?? raiser
}

/** Who has not heard what is asked of them, by name. */
export async function unheardNames(
  { parts }: Inside,
  { incident }: Whisper,
): Promise<readonly string[]> {
  if (incident === null) return []
  const people = await unheardOf(parts.reads, incident)
  const known = await names(parts.reads, people)
  return people.flatMap((person) => known.get(person)?.name ?? [])
}
