import type {
  Drill,
  Incident,
  IncidentSummary,
  PersonRef,
  Subscription,
  Todo,
  WaitingCall,
} from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import type { Room } from '../../project/living.ts'
import { nameOf, pageOf } from '../cards/parts.ts'
import { context, header, link, type Markup } from '../kit/index.ts'

/** What one person has to do with incidents, read as that person and shown in their language. */
export interface Home {
  readonly person: string
  /** The incidents they are in that are not over, with all that is known of them. */
  readonly mine: readonly Incident[]
  /** Everything that is open. */
  readonly open: readonly IncidentSummary[]
  readonly calls: readonly WaitingCall[]
  /** Theirs, or asked of them. */
  readonly todos: readonly Todo[]
  readonly subscription: Subscription
  /** Whose turn it is. */
  readonly onCall: readonly PersonRef[]
  /** Drills to come, the next one first; and those that are over, of which they can say that they were held. */
  readonly drills: { readonly coming: readonly Drill[]; readonly unsettled: readonly Drill[] }
  readonly settings: Room['settings']
  readonly language: Room['language']
  readonly words: Room['words']
  readonly publicUrl: string
}

/** A part of the tab under its headline; where it is empty, a sentence says so. */
export function part(
  heading: string,
  blocks: readonly KnownBlock[],
  nothing: string,
): readonly KnownBlock[] {
  return [header(heading), ...(blocks.length === 0 ? context(nothing) : blocks)]
}

/** How many more there are on the web. */
export function left({ words }: Home, count: number): readonly KnownBlock[] {
  return count > 0 ? context(words.slack.home.more(count)) : []
}

/** An incident by its number and title, leading to its page. */
export function titleOf(
  { publicUrl, words }: Home,
  incident: Pick<Incident, 'number' | 'title'>,
): Markup {
  return link(pageOf(publicUrl, incident), nameOf(incident, words))
}

/** Whether it is whoever looks. */
export function isThey({ person }: Home, other: PersonRef | null): boolean {
  return other?.id === person
}
