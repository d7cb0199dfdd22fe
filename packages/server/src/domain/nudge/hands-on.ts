import { areasNamed } from '../knowledge.ts'
import { isHeard } from './catalogue.ts'
import { instant } from './moments.ts'
import { isActive, type Snapshot } from './snapshot.ts'

const WINDOW = { minutes: 10 } as const
const THRESHOLD = 4
const SIGNALS_MIN = 2
const ALONE_MAX = 2
const FINDINGS_FREE = 2

const OWN_WORK =
  /(見て|調べて|直して|確認して|叩いて|修正して)(い)?(ます|みます|る|みる|るところ)|(調べ|直し|叩き|修正し|デプロイし|ロールバックし)(ます|てみます)|\bI(['’]m| am|['’]ll| will)\s+(\w+\s+)?(check|fix|debug|deploy|restart|look|roll|patch|revert|investigat)\w*/i

/** Somebody says that they are doing the work themselves. */
export const isOwnWork = (text: string): boolean => OWN_WORK.test(text)

const WORK: ReadonlySet<string> = new Set(['todo.taken respond', 'todo.accepted respond'])
const FINDINGS: ReadonlySet<string> = new Set(['entry.recorded fact', 'entry.recorded hypothesis'])
/** What commanding looks like. */
const COMMANDING: ReadonlySet<string> = new Set([
  'todo.asked',
  'role.offered',
  'entry.recorded decision',
  'entry.recorded status',
  'entry.recorded question',
])

/** How much it looks as if the commander had begun to fix it themselves: from what they do here, of the last ten minutes. */
export function handsOnScore(
  seen: Pick<Snapshot, 'commander' | 'words' | 'deeds' | 'people' | 'areas' | 'incident'>,
  now: Temporal.Instant,
): { readonly score: number; readonly signals: number } {
  const { commander, people } = seen
  if (commander === null || people.length <= ALONE_MAX) return { score: 0, signals: 0 }
  const from = now.subtract(WINDOW)
  const recent = ({ person, at }: { readonly person: string; readonly at: string }) =>
    person === commander.person && Temporal.Instant.compare(instant(at), from) >= 0
  const deeds = seen.deeds.filter(recent).map(({ what }) => what)
  const count = (kinds: ReadonlySet<string>) => deeds.filter((what) => kinds.has(what)).length
  const signals = [
    count(WORK) > 0 ? 3 : 0,
    Math.max(0, count(FINDINGS) - FINDINGS_FREE),
    seen.words.filter(recent).some(({ text }) => isOwnWork(text)) ? 2 : 0,
    isOwnArea(seen, commander.person) ? 1 : 0,
  ]
  const gained = signals.reduce((sum, points) => sum + points, 0)
  return {
    score: gained - count(COMMANDING),
    signals: signals.filter((points) => points > 0).length,
  }
}

/** What is affected is something that they say they know. */
function isOwnArea(
  { areas, incident: { title, impact } }: Pick<Snapshot, 'areas' | 'incident'>,
  person: string,
): boolean {
  return areasNamed(areas.get(person) ?? [], `${title}\n${impact ?? ''}`).length > 0
}

/** N-11: for the commander alone. It is seen afresh at every look, and never recorded. */
export function isHandsOn(seen: Snapshot, now: Temporal.Instant): boolean {
  if (!isActive(seen) || !isHeard('N-11', seen)) return false
  const { score, signals } = handsOnScore(seen, now)
  return score >= THRESHOLD && signals >= SIGNALS_MIN
}
