import type { EventOf, Recorded } from '../event.ts'
import type { Notice, PromisedNews, Told } from '../notice.ts'

/** How late news may be and still count as on time. */
export const GRACE: Temporal.DurationLike = { minutes: 2 }

type Changed = Recorded<EventOf<'notice.changed'>>

/** The notice after somebody changed it. Whatever is new and out was told, and answers the promise. */
export function evolveChanged(before: Notice | null, event: Changed): Notice {
  const { data, stream, actor, at } = event
  const { elsewhere: _, ...kept } = data
  const told = toldBy(before, event)
  const after: Notice = {
    ...UNSAID,
    ...kept,
    id: stream,
    told: [...(before?.told ?? []), ...told],
    promises: before?.promises ?? [],
    changedBy: actor,
    changedAt: at,
  }
  const answered = told.length > 0 || data.state === 'final'
  return answered ? { ...after, promises: promisesAfter(after, at) } : after
}

/** What events of old did not say. */
const UNSAID = { phase: null, scope: null, cites: [], nextAt: null } as const

function promisesAfter({ promises, nextAt }: Notice, at: string): readonly PromisedNews[] {
  return [...settled(promises, at), ...made(nextAt, at)]
}

/** What was told before, once more; or that something will be. */
export function afterDrop(
  notice: Notice,
  { actor, at }: Recorded<{ readonly type: string }>,
): Notice {
  const last = notice.told.at(-1)
  return {
    ...notice,
    state: last ? 'published' : 'planned',
    text: last?.text ?? null,
    url: last?.url ?? null,
    phase: last?.phase ?? null,
    cites: [],
    nextAt: notice.promises.findLast(({ settledAt }) => settledAt === null)?.at ?? null,
    changedBy: actor,
    changedAt: at,
  }
}

export function afterMiss(notice: Notice, promised: string): Notice {
  return {
    ...notice,
    promises: notice.promises.map((promise) =>
      promise.at === promised && promise.settledAt === null
        ? Object.assign({}, promise, { kept: false })
        : promise,
    ),
  }
}

/** Saying the same once more is not telling; another text, link, phase or promise is. */
function toldBy(before: Notice | null, { data, actor, at }: Changed): readonly Told[] {
  const { state, text, url, elsewhere = false } = data
  if (state !== 'published' && state !== 'final') return []
  const phase = data.phase ?? (state === 'final' ? 'final' : 'first')
  const repeats = repeatsLast(before, data) && !promisesAnew(before, data)
  return repeats ? [] : [{ phase, text, url, elsewhere, at, by: actor }]
}

function repeatsLast(before: Notice | null, { text, url, phase }: Changed['data']): boolean {
  const last = before?.told.at(-1)
  if (last === undefined) return false
  return last.text === text && last.url === url && last.phase === (phase ?? last.phase)
}

function promisesAnew(before: Notice | null, { nextAt = null }: Changed['data']): boolean {
  return nextAt !== null && nextAt !== before?.nextAt
}

function settled(promises: readonly PromisedNews[], at: string): readonly PromisedNews[] {
  return promises.map((promise) =>
    promise.settledAt === null
      ? Object.assign({}, promise, { settledAt: at, kept: isOnTime(promise.at, at) })
      : promise,
  )
}

function made(nextAt: string | null, madeAt: string): readonly PromisedNews[] {
  return nextAt === null ? [] : [{ at: nextAt, madeAt, settledAt: null, kept: null }]
}

function isOnTime(promised: string, at: string): boolean {
  const latest = Temporal.Instant.from(promised).add(GRACE)
  return Temporal.Instant.compare(at, latest) <= 0
}
