import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { UNRECORDED } from '../../features/nudges/index.ts'
import { ask } from '../in/store.ts'
import type { Inside } from '../inside.ts'
import { raisedBy } from '../out/queries.ts'
import { sayQuietly } from './deliver.ts'
import { isAskedFor } from './store.ts'
import { readAs, unlessGone } from './telling.ts'
import type { Said, Whisper } from './whisper.ts'

const HANDS_ON = 'slack.hands-on'
const REST = 'slack.hands-on.rest'

/** Nobody is spoken to while they write. */
const AFTER = { minutes: 1 } as const
/** At most once in so long. */
const BETWEEN = { minutes: 30 } as const

/** What it looks like when somebody works on it. */
const WORK: ReadonlySet<string> = new Set([
  'message.posted',
  'entry.recorded',
  'todo.taken',
  'todo.accepted',
])

/** Somebody writes or takes something on: a minute later there is one look at who commands. */
export function handsOnAfter(
  { type, at }: { readonly type: string; readonly at: string },
  incident: string | null,
): readonly TaskRequest[] {
  if (incident === null || !WORK.has(type)) return []
  const due = Temporal.Instant.from(at).add(AFTER)
  const payload = { incident }
  return [{ kind: HANDS_ON, lane: 'chat', key: HANDS_ON, once: incident, payload, at: due }]
}

type Compose = (whisper: Whisper) => Promise<Said | null>

/**
 * N-11, for the commander alone and recorded nowhere: neither an event nor an attempt nor a row of what was said.
 * All that is kept is that this incident rests from it for half an hour, and of whom it was is not kept.
 */
export function handsOnTasks(inside: Inside, compose: Compose): readonly Handler[] {
  const { parts, db, out } = inside
  const payload = z.object({ incident: z.string() })
  const restOf = (incident: string) => `${REST}/${incident}`

  const look = work({
    kind: HANDS_ON,
    lane: 'chat',
    payload,
    run: async ({ incident }, { now }) => {
      if (out.condition().condition === 'down' || (await inside.safety.isSafe())) return
      if (await isAskedFor(parts.reads, restOf(incident))) return
      const person = await commanderOf(inside, incident)
      if (person === null) return
      const whisper = { kind: 'nudge', person, incident, about: UNRECORDED, at: now.toString() }
      const said = await compose({ ...whisper, kind: 'nudge' })
      if (said === null) return
      const at = now.add(BETWEEN)
      await ask(db, now, { kind: REST, lane: 'chat', key: restOf(incident), payload: {}, at })
      await sayQuietly(inside, said, { person, incident })
    },
  })
  const rest = work({ kind: REST, lane: 'chat', payload: z.object({}), run: async () => {} })

  return [look, rest]
}

/** Whoever commands, as whoever raised it sees it. */
async function commanderOf(inside: Inside, incident: string): Promise<string | null> {
  const raiser = await raisedBy(inside.parts.reads, incident)
  const reader = raiser && (await readAs(inside, raiser))
  if (!reader) return null
  const found = await unlessGone(() => reader.api.incidents.get({ incident }))
  return found?.commander?.id ?? null
}
