import { timeOf } from '../../features/nudges/index.ts'
import { failpoint } from '../../platform/failpoint.ts'
import type { SlackMessage } from '../call.ts'
import type { Saying } from '../project/saying.ts'
import { digestMessage } from '../views/digest.ts'
import { hashOf } from './hash.ts'
import { place, settleDoubt, takeAway } from './messages.ts'
import { fresh, isMessage, type Site } from './site.ts'

/** Where an incident's news goes: its channel, or the thread of its card in the lobby. */
export interface Target {
  readonly channel: string
  readonly thread: string | null
}

const SAID = 'said'
const DIGEST = 'digest'
/** What is older than this when it can be said at last is told in short. */
const NEWS = { minutes: 15 } as const

interface Narrating {
  readonly sayings: readonly Saying[]
  readonly goOn: () => void
  /** Whether Slack was away at that time. */
  readonly wasAway: (at: Temporal.Instant) => boolean
}

/** A site that knows what could not be heard when it was new. */
interface Late extends Site {
  readonly isLate: (saying: Saying) => boolean
}

/** Says what was said elsewhere, in its order; what is old by now, or was said while Slack was away, comes in one message before it. */
export async function narrate(
  site: Site,
  target: Target,
  { sayings, goOn, wasAway }: Narrating,
): Promise<void> {
  await digest({ ...site, isLate: (saying) => wasAway(saying.at) }, target, sayings)
  for (const saying of sayings) {
    goOn()
    await sayOne(site, target, saying)
  }
}

async function sayOne(site: Site, target: Target, saying: Saying): Promise<void> {
  const known = site.objects.get(SAID, saying.key)
  if (known?.state === 'gone') return
  if (saying.message === null) {
    if (known === null) return
    await takeAway(site, known)
    await site.objects.put({ ...known, state: 'gone', hash: null })
    return
  }
  await place(site, {
    kind: SAID,
    key: saying.key,
    channel: known?.ts ? known.channel : target.channel,
    thread: threadOf(site, target, saying),
    message: saying.message,
  })
}

/** In the lobby all of an incident is one thread: Slack has none within another. */
function threadOf(site: Site, target: Target, { thread }: Saying): string | null {
  if (target.thread !== null || thread === null) return target.thread
  return 'ts' in thread ? thread.ts : (site.objects.get(SAID, thread.key)?.ts ?? null)
}

/** One message for everything that is no news any more. One that may have been sent is looked for first. */
async function digest(site: Late, target: Target, sayings: readonly Saying[]): Promise<void> {
  const begun = site.objects.of(DIGEST).find(({ state }) => state === 'sending')
  if (begun) {
    const found = await settleDoubt(site, { ...target, kind: DIGEST, key: begun.key }, begun)
    if (found === 'there') await cover(site, target, upTo(oldOf(site, sayings), begun.key))
  }
  await settleOld(site, target, sayings)
  const old = oldOf(site, sayings)
  const last = old.at(-1)
  if (!last) return
  const message = digestOf(site, target, old)
  await place(site, { ...target, kind: DIGEST, key: last.key, message })
  await failpoint('slack.digest.sent')
  await cover(site, target, old)
}

/** What was on its way when Slack went: it was said, or it is told in short with the rest. */
async function settleOld(site: Late, target: Target, sayings: readonly Saying[]): Promise<void> {
  for (const saying of sayings) {
    const known = site.objects.get(SAID, saying.key)
    if (known?.state !== 'sending' || !isOld(site, saying)) continue
    const thread = threadOf(site, target, saying)
    await settleDoubt(site, { kind: SAID, key: saying.key, channel: known.channel, thread }, known)
  }
}

const isOld = (site: Late, saying: Saying): boolean =>
  site.isLate(saying) || Temporal.Instant.compare(saying.at, site.now().subtract(NEWS)) < 0

function oldOf(site: Late, sayings: readonly Saying[]): readonly Saying[] {
  return sayings.filter(
    (saying) =>
      saying.message !== null && site.objects.get(SAID, saying.key) === null && isOld(site, saying),
  )
}

const upTo = (sayings: readonly Saying[], key: string): readonly Saying[] =>
  sayings.slice(0, sayings.findIndex((saying) => saying.key === key) + 1)

/** Told in short: never again in full. */
function cover(site: Site, target: Target, told: readonly Saying[]): Promise<void> {
  return site.objects.put(
    ...told.map(({ key, message }) => ({
      ...fresh(SAID, key, target.channel),
      state: 'gone' as const,
      hash: hashOf(message),
    })),
  )
}

function digestOf(site: Site, target: Target, covered: readonly Saying[]): SlackMessage {
  const { room, defaults } = site
  const [first, last] = [covered[0], covered.at(-1)]
  const at = (saying: Saying | undefined): string => (saying ? timeOf(saying.at, defaults) : '')
  const say = room.words.slack.channel
  const said = isFromBefore(site, target, covered) ? say.digestBefore : say.digest
  return digestMessage(room, {
    head: said(at(first), at(last)),
    lines: covered.map(({ line }) => line),
  })
}

/** Whether all of it was said before anything of ours stood there: then it is not for an outage that it is told late. */
function isFromBefore(site: Site, { channel }: Target, covered: readonly Saying[]): boolean {
  const stood = site.objects
    .all()
    .flatMap((row) =>
      isMessage(row) && row.channel === channel && row.ts ? [Number(row.ts) * 1000] : [],
    )
  const last = covered.at(-1)
  return last !== undefined && last.at.epochMilliseconds < Math.min(...stood)
}
