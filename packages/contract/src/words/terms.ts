import type { Terms, Who } from './context.ts'
import type { labels as english } from './en/labels.ts'

type Labels = typeof english

/** What the organisation names itself: a key that it no longer knows reads as it is. */
export interface OwnNames {
  readonly roles: ReadonlyMap<string, string>
  readonly types: ReadonlyMap<string, string>
  readonly audiences: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, string>
  /** Its invite groups. */
  readonly groups: ReadonlyMap<string, string>
}

export interface Reader {
  readonly labels: Labels
  readonly own: OwnNames
  /** Where the reader's clock is, such as `Asia/Tokyo`. */
  readonly zone: string
  /** The name of a person, or null for somebody whose name was erased. */
  readonly nameOf: (person: string) => string | null
}

/** Names everything for the sentence of an event that `actor` caused. */
export function createWho(reader: Reader, actor: string): Who {
  const { labels, nameOf } = reader
  function name(person: string): string {
    const known = nameOf(person)
    return known === null ? labels.somebody : labels.person(known)
  }
  const by = actor === 'system' ? labels.product : name(actor)
  return { by, name, term: createTerms(reader) }
}

function createTerms({ labels, own, zone }: Reader): Terms {
  const clock = clockOf(labels.locale, zone)
  return {
    severity: (key) => labels.severities[key],
    kind: (key) => labels.entryKinds[key],
    entryState: (key) => labels.entryStates[key],
    availability: (key) => labels.availability[key],
    memberRole: (key) => labels.memberRoles[key],
    noticeState: (key) => labels.noticeStates[key],
    measureState: (key) => labels.measureStates[key],
    measureKind: (key) => labels.measureKinds[key],
    postmortemForm: (key) => labels.postmortemForms[key],
    role: (key) => own.roles.get(key) ?? labels.roles[key] ?? key,
    type: (key) => own.types.get(key) ?? key,
    audience: (key) => own.audiences.get(key) ?? key,
    section: (key) => own.sections.get(key) ?? key,
    group: (key) => own.groups.get(key) ?? labels.groups[key] ?? key,
    time: (at) => clock.format(new Date(at)),
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** One for each language and time zone: making one takes as long as a hundred uses of it. */
function clockOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = clocks.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  clocks.set(key, fresh)
  return fresh
}
