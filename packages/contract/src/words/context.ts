import type {
  Availability,
  Bilingual,
  EntryKind,
  EntryState,
  Events,
  EventType,
  MemberRole,
  RefusalCode,
  Severity,
} from '../index.ts'

/** The words for what events hold by code. */
export interface Terms {
  readonly severity: (key: Severity) => string
  readonly kind: (key: EntryKind) => string
  readonly entryState: (key: EntryState) => string
  readonly availability: (key: Availability) => string
  readonly memberRole: (key: MemberRole) => string
  readonly noticeState: (key: Events['notice.changed']['state']) => string
  readonly measureState: (key: NonNullable<Events['measure.changed']['state']>) => string
  readonly measureKind: (key: Events['measure.added']['kind']) => string
  readonly postmortemForm: (key: Events['postmortem.decided']['form']) => string
  /** Named by the organisation. */
  readonly role: (key: string) => string
  readonly type: (key: string) => string
  readonly audience: (key: string) => string
  readonly section: (key: string) => string
  /** An invite group. */
  readonly group: (key: string) => string
  /** An instant on the clock of whoever reads. */
  readonly time: (at: string) => string
}

/** Who did it, and how to call everybody and everything else, in the language of the sentence. */
export interface Who {
  readonly by: string
  readonly name: (person: string) => string
  readonly term: Terms
}

/** One sentence for every event: an event without its sentence does not compile. */
export type EventWords = {
  readonly [T in EventType]: (data: Events[T], who: Who) => string
}

/** What went wrong, and what to do next. */
interface RefusalText {
  readonly title: string
  readonly detail: string
}
export type RefusalWords = Readonly<Record<RefusalCode, RefusalText>>

/** What an unmet rule of completeness is about: texts people wrote, titles of to-dos, codes of times. */
export interface RuleParameters {
  readonly items: readonly (string | Bilingual)[]
  /** By whose clock times are told, such as `Asia/Tokyo`. */
  readonly zone?: string
}
export type RuleWords<Rule extends string = string> = Readonly<
  Record<Rule, (parameters: RuleParameters) => string>
>

/** The sentence of one event. */
export function sentence<T extends EventType>(
  events: EventWords,
  event: { readonly type: T; readonly data: Events[T] },
  who: Who,
): string {
  return events[event.type](event.data, who)
}

/** What to do about one unmet rule. */
export function ruleSentence(rules: RuleWords, rule: string, parameters: RuleParameters): string {
  return rules[rule]?.(parameters) ?? rule
}
