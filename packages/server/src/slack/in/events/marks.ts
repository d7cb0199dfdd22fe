import type { Availability, EntryKind, SlackReaction, SlackReactions } from '@hikeshi/contract'
import { isAfter } from './ts.ts'

/** A reaction that stands under a message. */
export interface Reaction {
  readonly slackUser: string
  /** By the name that Slack gives it, without its colour. */
  readonly reaction: string
  /** Slack's time of it. */
  readonly at: string
}

const KINDS = [
  'fact',
  'hypothesis',
  'action',
  'decision',
  'question',
  'status',
  'evidence',
] as const satisfies readonly (EntryKind & SlackReaction)[]
const AVAILABILITIES = [
  'now',
  'watching',
  'later',
  'cannot',
] as const satisfies readonly (Availability & SlackReaction)[]

/** `thumbsup::skin-tone-2` is a thumb like any other. */
export function plainReaction(name: string): string {
  return name.replace(/::skin-tone-\d$/, '').replaceAll(':', '')
}

/** What a reaction means here; nothing, for most. */
export function meaningOf(reaction: string, reactions: SlackReactions): SlackReaction | null {
  const found = Object.entries(reactions).find(([, names]) => names.includes(reaction))
  // The keys of the setting are its meanings.
  return (found?.[0] as SlackReaction | undefined) ?? null
}

/** What a message is marked as by a reaction of this meaning. */
export function kindOf(meaning: SlackReaction | null): EntryKind | null {
  return KINDS.find((kind) => kind === meaning) ?? null
}

/** What somebody says of themselves by a reaction of this meaning. */
export function availabilityOf(meaning: SlackReaction | null): Availability | null {
  return AVAILABILITIES.find((one) => one === meaning) ?? null
}

/** What holds, of the reactions that stand: the last one that means anything of the kind. */
export function lastOf<Meant>(
  standing: readonly Reaction[],
  meantBy: (reaction: string) => Meant | null,
): Meant | null {
  const meant = standing.flatMap((one) => {
    const meaning = meantBy(one.reaction)
    return meaning === null ? [] : [{ meaning, at: one.at }]
  })
  const [first, ...others] = meant
  if (!first) return null
  return others.reduce((last, one) => (isAfter(last.at, one.at) ? last : one), first).meaning
}

/** What becomes of a mark when a reaction came or went. `undefined`: it stays as it is. */
export function markAfter(facts: {
  /** What the reactions that stand now say. */
  readonly wanted: EntryKind | null
  /** What the message is marked as now, by whatever means. */
  readonly current: EntryKind | null
  /** What the reaction says that was taken off; null for one that was put on. */
  readonly taken: EntryKind | null
}): EntryKind | null | undefined {
  const { wanted, current, taken } = facts
  if (wanted === current) return undefined
  // Somebody marked it otherwise since, on the web or by the menu: that is the later word.
  if (taken !== null && current !== taken) return undefined
  return wanted
}
