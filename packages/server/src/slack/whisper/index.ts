import { z } from 'zod'
import { effect, work, type Handler } from '../../platform/tasks/handlers.ts'
import { schedule } from '../../platform/tasks/schedule.ts'
import { channelOf } from '../in/queries.ts'
import type { Inside } from '../inside.ts'
import { raisedBy } from '../out/store.ts'
import { deliver } from './deliver.ts'
import { CLOSERS, WHISPER, whisperTask } from './follow.ts'
import { SAY } from './say.ts'
import { readAs, unlessGone } from './telling.ts'
import { Whisper, type Said } from './whisper.ts'

export { whispersAfter } from './follow.ts'

/** What was so longer ago than this is not said any more: the web has shown it all the while. */
const STALE = { minutes: 15 } as const

/** What is said in Slack to one person alone: dropped when it is late, never said twice. */
export function whisperTasks(inside: Inside): readonly Handler[] {
  const { parts, db, out } = inside
  const { clock, reads } = parts

  const isLate = ({ at }: Whisper): boolean =>
    Temporal.Instant.compare(clock.now(), Temporal.Instant.from(at).add(STALE)) > 0

  /** What there is to say now; null: nothing any more. */
  async function compose(whisper: Whisper): Promise<Said | null> {
    const reader = await readAs(inside, whisper.person)
    if (reader === null) return null
    const { publicUrl, people } = inside
    const channel = whisper.incident && (await channelOf(reads, whisper.incident))
    const slackOf = async (person: string) =>
      (await people.accountsOf([person])).get(person) ?? null
    return unlessGone(() => SAY[whisper.kind]({ whisper, ...reader, publicUrl, slackOf, channel }))
  }

  const whispering = effect<Whisper>({
    kind: WHISPER,
    lane: 'chat',
    payload: Whisper,
    wanted: async (_, whisper) => {
      if (isLate(whisper) || out.condition().condition === 'down') return false
      if (await inside.safety.isSafe()) return false
      return (await compose(whisper)) !== null
    },
    send: async (whisper, { effectId }) => {
      const said = await compose(whisper)
      if (said === null) return { outcome: 'sent', reference: null }
      const channel = whisper.incident && (await channelOf(reads, whisper.incident))
      return deliver(inside, said, { person: whisper.person, channel, key: effectId })
    },
    // Whether somebody heard it nobody can find out; twice would be noise.
    reconcile: async () => 'happened',
    whenUndecided: 'show',
  })

  const closers = work({
    kind: CLOSERS,
    lane: 'chat',
    payload: z.object({ incident: z.string(), at: z.string() }),
    run: async ({ incident, at }, { now, key }) => {
      const asking = await closersOf(inside, incident)
      const tasks = asking.map((person) => {
        const task = whisperTask({ kind: 'closer', person, incident, about: incident, at })
        return Object.assign({}, task, { key: `${key}/${task.key}` })
      })
      await db.transaction().execute((tx) => schedule(tx, now, tasks))
    },
  })

  return [whispering, closers]
}

/** Whoever may close it, but for those who asked for it. */
async function closersOf(inside: Inside, incident: string): Promise<readonly string[]> {
  const raiser = await raisedBy(inside.parts.reads, incident)
  const reader = raiser && (await readAs(inside, raiser))
  if (!reader) return []
  const found = await unlessGone(() => reader.api.incidents.get({ incident }))
  const by = found?.closeRequest?.requestedBy.id
  return (found?.closers ?? []).map(({ id }) => id).filter((id) => id !== by)
}
