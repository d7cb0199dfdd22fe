import type { Drill, Person } from '@hikeshi/contract'
import { fromLocalInput, toLocalInput } from '../incident/local-instant.ts'
import { usualTime } from './moments.ts'

/** What the form of a drill holds. */
export interface PlanFields {
  readonly title: string
  /** As `<input type="datetime-local">` writes it. */
  readonly at: string
  readonly minutes: number
  readonly place: string
  readonly purpose: string
  readonly facilitator: string | null
  readonly invite: readonly string[]
  readonly monthly: boolean
}

const MINUTES = [30, 45, 60, 90, 120]
const USUAL_MINUTES = 45

/** What stands in the form at first: what is planned, or what is usual. */
export function fieldsOf(
  drill: Drill | null,
  usual: { readonly title: string; readonly me: string; readonly now: number },
): PlanFields {
  if (drill === null) {
    return {
      title: usual.title,
      at: toLocalInput(usualTime(usual.now)),
      minutes: USUAL_MINUTES,
      place: '',
      purpose: '',
      facilitator: usual.me,
      invite: [],
      monthly: false,
    }
  }
  return {
    title: drill.title,
    at: toLocalInput(drill.startsAt),
    minutes: drill.minutes,
    place: drill.place ?? '',
    purpose: drill.purpose ?? '',
    facilitator: drill.facilitator.id,
    invite: [],
    monthly: drill.rhythm === 'monthly',
  }
}

/** The usual lengths, and the one that this drill has. */
export function minuteChoices(minutes: number): readonly number[] {
  return MINUTES.includes(minutes)
    ? MINUTES
    : [...MINUTES, minutes].toSorted((one, other) => one - other)
}

/** Whether it may be sent. */
export function isReady({ title, at, facilitator }: PlanFields): boolean {
  return title.trim() !== '' && at !== '' && facilitator !== null
}

/** Whether it is to begin at another time than it does. */
export function isMoved({ at }: PlanFields, drill: Drill | null): boolean {
  return drill === null || at !== toLocalInput(drill.startsAt)
}

/** What is asked of the server. A time that nobody touched is not said: seconds are not in the form. */
export function askedOf(fields: PlanFields, drill: Drill | null) {
  const { title, at, minutes, place, purpose, facilitator, invite, monthly } = fields
  return {
    title,
    minutes,
    place,
    purpose,
    rhythm: monthly ? ('monthly' as const) : ('once' as const),
    ...(isMoved(fields, drill) ? { startsAt: fromLocalInput(at) } : {}),
    ...(facilitator === null ? {} : { facilitator }),
    ...(invite.length === 0 ? {} : { invite: [...invite] }),
  }
}

/** Those who are in the team, are here and can be asked, besides those chosen already. */
export function together(
  chosen: readonly string[],
  members: readonly Pick<Person, 'id'>[],
  choices: ReadonlySet<string>,
): readonly string[] {
  const ids = members.map(({ id }) => id).filter((id) => choices.has(id))
  return Array.from(new Set([...chosen, ...ids]))
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Who may have commanded: those who wanted to, and everybody else. */
export function commanderChoices(
  { people }: Pick<Drill, 'people'>,
  everybody: readonly Pick<Person, 'id' | 'name'>[],
): { readonly wanted: readonly Choice[]; readonly others: readonly Choice[] } {
  const wanted = people
    .filter(({ answer }) => answer === 'commander')
    .map(({ person }) => ({ value: person.id, label: person.name }))
  const others = everybody
    .filter(({ id }) => !wanted.some(({ value }) => value === id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return { wanted, others }
}
