import type { EventType } from '../../events.ts'
import type { EventWords, Who } from '../context.ts'

type PeopleEvent = Extract<
  EventType,
  `${'participant' | 'call' | 'team' | 'knowledge' | 'subscription'}.${string}`
>

const list = new Intl.ListFormat('en')
const NAMED = 5

/** A few names, and how many more. */
function some(people: readonly string[], { name }: Who): string {
  const rest = people.length - NAMED
  const shown = people.slice(0, NAMED).map(name)
  return list.format(rest > 0 ? [...shown, `${rest} more`] : shown)
}

const WHY_NOT = { nobody: 'nobody is in it', inactive: 'deactivated', unknown: 'unknown' }

/** Sentences about who is here and who was called. */
export const peopleEvents: Pick<EventWords, PeopleEvent> = {
  'participant.joined': ({ person, availability }, { name, term }) =>
    `${name(person)} joined (${term.availability(availability)})`,
  'participant.availability_changed': ({ availability, until }, { by, term }) =>
    `${by}: ${term.availability(availability)}${until === null ? '' : ` (until ${term.time(until)})`}`,
  'participant.called': ({ person, capacity }, { name }) =>
    capacity === 'act'
      ? `${name(person)} is asked to come`
      : `${name(person)} may watch, and need not act`,
  'participant.returned': ({ person }, { name }) =>
    `${name(person)} can act again, at the time they said`,
  'call.made': (data, who) => {
    const { reason, groups, team, area, people, observers, failed } = data
    const names = [...groups.map(who.term.group), team, area].filter((one) => one !== null)
    const through = names.length === 0 ? '' : ` (${list.format(names)})`
    const missing = failed.map(({ what, why }) => {
      const called = why === 'nobody' ? who.term.group(what) : who.name(what)
      return `${called} (${WHY_NOT[why]})`
    })
    if (reason === 'escalation') {
      return people.length === 0
        ? 'No answer yet, and nobody is left to call from here. Ring somebody up.'
        : `No answer yet. I have called ${some(people, who)}${through}. You are not alone.`
    }
    const owner = reason === 'ownership' ? ' as the new owner' : ''
    return [
      people.length > 0 && `${who.by} called ${some(people, who)}${through}${owner}`,
      observers.length > 0 && `watching is fine for ${some(observers, who)}`,
      missing.length > 0 && `not called: ${list.format(missing)}`,
    ]
      .filter((part) => part !== false)
      .join('; ')
  },
  'team.created': ({ name }, { by }) => `${by} made the team “${name}”`,
  'team.changed': ({ name }, { by }) =>
    name === undefined
      ? `${by} changed what a team is called for`
      : `${by} renamed a team to “${name}”`,
  'team.archived': (_, { by }) => `${by} archived a team`,
  'team.restored': (_, { by }) => `${by} called a team back from the archive`,
  'team.member_added': ({ person }, { by, name }) => `${by} added ${name(person)} to a team`,
  'team.member_removed': ({ person }, { by, name }) => `${by} took ${name(person)} out of a team`,
  'knowledge.said': ({ areas }, { by }) =>
    areas.length === 0 ? `${by} names no areas any more` : `${by} knows ${list.format(areas)}`,
  'subscription.chosen': (_, { by }) => `${by} wants to be invited to incidents`,
  'subscription.left': (_, { by }) => `${by} no longer wants to be invited to incidents`,
}
