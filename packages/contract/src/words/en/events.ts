import type { EventWords } from '../context.ts'
import { caseEvents } from './events-cases.ts'
import { drillEvents } from './events-drills.ts'
import { incidentEvents } from './events-incident.ts'
import { settingsEvents } from './events-settings.ts'
import { nudgeEvents } from './events-nudges.ts'
import { learningEvents } from './events-learning.ts'
import { ledgerEvents } from './events-ledger.ts'
import { peopleEvents } from './events-people.ts'
import { reportEvents } from './events-report.ts'
import { todoEvents } from './events-todos.ts'

/** One sentence for every event of the log, as the timeline tells it. */
export const events: EventWords = {
  ...caseEvents,
  ...drillEvents,
  ...incidentEvents,
  ...settingsEvents,
  ...nudgeEvents,
  ...learningEvents,
  ...ledgerEvents,
  ...peopleEvents,
  ...todoEvents,
  ...reportEvents,
  'message.posted': ({ text, app, files = [] }, { by }) =>
    `${app ?? by}: ${text || files.map(({ name }) => name).join(', ')}`,
  'message.edited': ({ text }, { by }) => `${by} edited a message: ${text}`,
  'message.deleted': (_, { by }) => `${by} deleted a message`,
  'organisation.named': ({ name }, { by }) => `${by} named the organisation ${name}`,
  'installation.confirmed': (_, { by }) =>
    `${by} said that this installation, restored from a backup, is the real one`,
  'person.joined': ({ role, from }, { by, term }) =>
    from === 'slack'
      ? `${by} joined the organisation from Slack (${term.memberRole(role)})`
      : `${by} joined the organisation (${term.memberRole(role)})`,
  'slack_person.linked': ({ person }, { name }) => `${name(person)} is linked to Slack`,
  'slack_person.confirmed': (_, { by }) => `${by} confirmed who they are in Slack`,
  'slack_person.refused': (_, { by }) => `${by} ended a link to Slack`,
  'slack_person.ended': () => 'A link to Slack ended: the account was closed there',
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
