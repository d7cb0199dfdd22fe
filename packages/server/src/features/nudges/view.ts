import type { Bilingual, Language, Nudge as NudgeView, NudgeFacts } from '@hikeshi/contract'
import type { NudgeTold, Reader, Words } from '@hikeshi/contract/words'
import { kindOf } from '../../domain/nudge/catalogue.ts'
import type { Nudge, Part } from '../../domain/nudge/nudge.ts'

/** Whoever reads, in which words, and whether they get the longer explanation. */
export interface Hearing {
  readonly reader: Reader
  readonly words: Words
  readonly language: Language
  readonly more: boolean
}

/** What is still to be heard of a message; null when nothing of it is. */
export function nudgeView(nudge: Nudge, hearing: Hearing): NudgeView | null {
  const parts = nudge.parts.filter(({ state }) => state === 'shown')
  if (parts.length === 0) return null
  const { id, place, saidAt: at } = nudge
  return { id, place, at, parts: parts.map((part) => partView(part, hearing)) }
}

/** The id of what is said to nobody and recorded nowhere: it is shown for as long as it is so. */
export const UNRECORDED = 'unrecorded'

export function handsOnView(now: Temporal.Instant, hearing: Hearing): NudgeView {
  const part = { code: 'N-11' as const, about: null, facts: {} }
  const said = { ...partView(part, hearing), dismissable: false }
  return { id: UNRECORDED, place: 'private', at: now.toString(), parts: [said] }
}

function partView(
  { code, about, facts }: Pick<Part, 'code' | 'about' | 'facts'>,
  hearing: Hearing,
): NudgeView['parts'][number] {
  const { nudges } = hearing.words
  const told = toldOf(facts, hearing)
  const { text, why, more } = nudges.codes[code]
  return {
    code,
    about,
    text: text(told),
    why: why(told),
    more: hearing.more ? more : null,
    dismissable: true,
    acts: kindOf(code).acts.map((act) => ({ act, label: nudges.acts[act] })),
  }
}

function toldOf(facts: NudgeFacts, { reader, words, language }: Hearing): NudgeTold {
  const { labels, own } = reader
  const names = (facts.people ?? []).map((person) => {
    const name = reader.nameOf(person)
    return name === null ? labels.somebody : labels.person(name)
  })
  const audiences = (facts.audiences ?? []).map((key) => own.audiences.get(key) ?? key)
  return {
    minutes: facts.minutes ?? 0,
    count: facts.count ?? 0,
    people: words.nudges.list(names),
    audiences: words.nudges.list(audiences),
    text: inLanguage(
      facts.text ?? words.nudges.several(facts.names ?? [], facts.count ?? 0),
      language,
    ),
    day: facts.day === undefined ? '' : dayOf(facts.day, reader),
    at: facts.at === undefined ? '' : timeOf(facts.at, reader),
  }
}

export function inLanguage(text: string | Bilingual, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}

/** A day as people name it. */
function dayOf(day: string, { labels }: Reader): string {
  const how = { weekday: 'short', day: 'numeric', month: 'long' } as const
  return Temporal.PlainDate.from(day).toLocaleString(labels.locale, how)
}

/** The hour and minute by the reader's clock. */
export function timeOf(at: string | Temporal.Instant, { zone }: Pick<Reader, 'zone'>): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
