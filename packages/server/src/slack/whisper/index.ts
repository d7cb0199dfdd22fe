import { z } from 'zod'
import { names } from '../../features/people/index.ts'
import { effect, work, type Handler, type SendResult } from '../../platform/tasks/handlers.ts'
import { schedule } from '../../platform/tasks/schedule.ts'
import { channelOf } from '../in/queries.ts'
import type { Inside } from '../inside.ts'
import { raisedBy } from '../out/queries.ts'
import { answeredHandler } from './answered.ts'
import { deliver } from './deliver.ts'
import { drillHandler } from './drills.ts'
import { CLOSERS, RETURNED } from './follow.ts'
import { handsOnTasks } from './hands-on.ts'
import { SAY } from './say.ts'
import { WHISPER, whisperTask } from './task.ts'
import { readAs, unlessGone } from './telling.ts'
import { heard, notHeard, unheardNames } from './unheard.ts'
import { Whisper, type Said, type WhisperKind } from './whisper.ts'

export { whispersAfter } from './follow.ts'

/** What was so longer ago than this is not said any more: the web has shown it all the while. */
const STALE = { minutes: 15 } as const

/** What is said however late it is, for as long as there is something to say: a drill that is still to come. */
const LASTING: ReadonlySet<WhisperKind> = new Set<WhisperKind>([
  'drill-invited',
  'drill-reminded',
  'drill-moved',
  'drill-off',
])

/** What is said in Slack to one person alone: dropped when it is late, never said twice. */
export function whisperTasks(inside: Inside): readonly Handler[] {
  const { db } = inside
  const compose = (whisper: Whisper) => composed(inside, whisper)

  const whispering = effect<Whisper>({
    kind: WHISPER,
    lane: 'chat',
    payload: Whisper,
    wanted: async (_, whisper) => {
      if (await inside.safety.isSafe()) return false
      return (await compose(whisper)) !== null
    },
    send: (whisper, { effectId }) => send(inside, whisper, effectId),
    // Whether somebody heard it nobody can find out; twice would be noise.
    reconcile: async () => 'happened',
    whenUndecided: 'show',
  })

  const aboutClose = (kind: 'closer' | 'returned') =>
    work({
      kind: kind === 'closer' ? CLOSERS : RETURNED,
      lane: 'chat',
      payload: z.object({ incident: z.string(), at: z.string() }),
      run: async ({ incident, at }, { now, key }) => {
        const { closers, requester } = await closeOf(inside, incident)
        const tasks = (kind === 'closer' ? closers : requester).map((person) => {
          const task = whisperTask({ kind, person, incident, about: incident, at })
          return Object.assign({}, task, { key: `${key}/${task.key}` })
        })
        await db.transaction().execute((tx) => schedule(tx, now, tasks))
      },
    })

  return [
    whispering,
    aboutClose('closer'),
    aboutClose('returned'),
    answeredHandler(inside, whisperTask),
    drillHandler(inside),
    ...handsOnTasks(inside, compose),
  ]
}

/** What there is to say now; null: nothing any more. */
async function composed(inside: Inside, whisper: Whisper): Promise<Said | null> {
  const { publicUrl, people, parts } = inside
  const reader = await readAs(inside, whisper.person)
  if (reader === null) return null
  const channel = whisper.incident && (await channelOf(parts.reads, whisper.incident))
  const slackOf = async (person: string) => (await people.accountsOf([person])).get(person) ?? null
  const unheard = () => unheardNames(inside, whisper)
  const nameOf = async (person: string) =>
    (await names(parts.reads, [person])).get(person)?.name ?? null
  const now = parts.clock.now()
  const asked = { slackOf, nameOf, unheard }
  const telling = { whisper, ...reader, publicUrl, now, channel, ...asked }
  return unlessGone(() => SAY[whisper.kind](telling))
}

async function send(inside: Inside, whisper: Whisper, key: string): Promise<SendResult> {
  const { out, parts } = inside
  const said = await composed(inside, whisper)
  if (said === null) return { outcome: 'sent', reference: null }
  const isLost = isLate(whisper, parts.clock.now()) || out.condition().condition === 'down'
  if (isLost && !LASTING.has(whisper.kind)) {
    await notHeard(inside, whisper, 'away')
    return { outcome: 'sent', reference: 'not said: too late' }
  }
  const channel = whisper.incident && (await channelOf(parts.reads, whisper.incident))
  const address = { person: whisper.person, channel, key }
  let isHeard = true
  const result = await deliver(inside, said, address, (error) => {
    isHeard = false
    return notHeard(inside, whisper, error)
  })
  if (isHeard && result.outcome === 'sent') await heard(inside, whisper)
  return result
}

const isLate = ({ at }: Whisper, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, Temporal.Instant.from(at).add(STALE)) > 0

/** Whoever may close it, but for whoever asked for it; and who that is, unless they sent it back themselves. */
async function closeOf(inside: Inside, incident: string) {
  const found = await readByRaiser(inside, incident)
  const request = found?.closeRequest
  if (!found || !request) return { closers: [], requester: [] }
  const by = request.requestedBy.id
  return {
    closers: found.closers.map(({ id }) => id).filter((id) => id !== by),
    requester: request.returned?.by.id === by ? [] : [by],
  }
}

/** The incident, as whoever raised it reads it; null when they are not here any more. */
async function readByRaiser(inside: Inside, incident: string) {
  const raiser = await raisedBy(inside.parts.reads, incident)
  const reader = raiser === null ? null : await readAs(inside, raiser)
  return reader && unlessGone(() => reader.api.incidents.get({ incident }))
}
