import type { EventWords } from '../context.ts'
import { incidentEvents } from './events-incident.ts'

/** One sentence for every event of the log, as the timeline tells it. */
export const events: EventWords = {
  ...incidentEvents,
  'participant.joined': ({ person, availability }, { name, term }) =>
    `${name(person)} joined (${term.availability(availability)})`,
  'participant.availability_changed': ({ availability, until }, { by, term }) =>
    `${by}: ${term.availability(availability)}${until === null ? '' : ` (until ${term.time(until)})`}`,
  'entry.recorded': ({ kind, text }, { by, term }) => `${by} noted · ${term.kind(kind)}: ${text}`,
  'entry.reclassified': ({ from, to }, { by, term }) =>
    `${by} changed an entry from ${term.kind(from)} to ${term.kind(to)}`,
  'entry.edited': ({ text }, { by }) => `${by} reworded an entry: ${text}`,
  'entry.settled': ({ state }, { by, term }) =>
    `${by} marked an entry as ${term.entryState(state)}`,
  'entry.withdrawn': (_, { by }) => `${by} took the mark off an entry`,
  'message.posted': ({ text }, { by }) => `${by}: ${text}`,
  'todo.created': ({ text }, { by }) => `${by} added a to-do: ${text.en}`,
  'todo.taken': ({ person }, { name }) => `${name(person)} took on a to-do`,
  'todo.asked': ({ person }, { by, name }) => `${by} asked ${name(person)} to do a to-do`,
  'todo.accepted': ({ person }, { name }) => `${name(person)} accepted a to-do`,
  'todo.passed': ({ person }, { name }) => `${name(person)} passed a to-do on`,
  'todo.help_wanted': (_, { by }) => `${by} wants a hand with a to-do`,
  'todo.done': ({ automatic }, { by }) =>
    automatic ? 'A to-do was ticked automatically' : `${by} finished a to-do`,
  'todo.undone': (_, { by }) => `${by} put a to-do back on the list`,
  'todo.waived': ({ reason }, { by }) => `${by} marked a to-do as not needed: ${reason}`,
  'todo.not_required': ({ severity }, { term }) =>
    `A to-do is no longer required at ${term.severity(severity)}`,
  'todo.required_again': ({ severity }, { term }) =>
    `A to-do is required again at ${term.severity(severity)}`,
  'section.written': ({ key, version }, { by, term }) =>
    `${by} wrote the report section “${term.section(key)}” (version ${version})`,
  'measure.added': ({ kind, text }, { by, term }) =>
    `${by} added · ${term.measureKind(kind)}: ${text}`,
  'measure.changed': ({ text, state, proof }, { by, term }) => {
    const changes = [text, state && term.measureState(state), proof].filter(Boolean).join(' · ')
    return `${by} updated a measure${changes === '' ? '' : `: ${changes}`}`
  },
  'notice.changed': ({ audience, state, reason }, { by, term }) =>
    `${by} set the notice for ${term.audience(audience)}: ${term.noticeState(state)}${reason === null ? '' : ` (${reason})`}`,
  'postmortem.decided': ({ form, at, reason }, { by, term }) =>
    form === 'waived'
      ? `${by} decided to do without a postmortem: ${reason ?? 'no reason given'}`
      : `${by} decided to hold the postmortem ${term.postmortemForm(form)}${at === null ? '' : ` (${term.time(at)})`}`,
  'postmortem.held': ({ outcome }, { by }) =>
    `${by} recorded that the postmortem was held${outcome === null ? '' : `: ${outcome}`}`,
  'organisation.named': ({ name }, { by }) => `${by} named the organisation ${name}`,
  'person.joined': ({ role }, { by, term }) =>
    `${by} joined the organisation (${term.memberRole(role)})`,
  'person.role_changed': ({ from, to }, { by, term }) =>
    `${by} changed a member from ${term.memberRole(from)} to ${term.memberRole(to)}`,
  'person.language_chosen': ({ language }, { by }) =>
    `${by} chose ${language === 'ja' ? 'Japanese' : 'English'}`,
  'person.deactivated': (_, { by }) => `${by} deactivated a member`,
  'person.reactivated': (_, { by }) => `${by} reactivated a member`,
  'invitation.created': ({ role, expiresAt }, { by, term }) =>
    `${by} created an invitation (${term.memberRole(role)}, good until ${term.time(expiresAt)})`,
  'invitation.accepted': ({ person }, { name }) => `${name(person)} joined by an invitation`,
  'invitation.revoked': (_, { by }) => `${by} took an invitation back`,
  'token.created': ({ name: token }, { by }) => `${by} created the API token “${token}”`,
  'token.revoked': (_, { by }) => `${by} revoked an API token`,
}
