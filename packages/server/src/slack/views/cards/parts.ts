import type { Bilingual, Incident, PersonRef, Severity } from '@hikeshi/contract'
import type { Room } from '../../project/living.ts'
import { bold, joined, link, Markup, message, rich } from '../kit/index.ts'
import type { KnownBlock } from '@slack/types'
import type { SlackMessage } from '../../call.ts'

/** The four phases that people see. */
const PHASES = ['detect', 'align', 'respond', 'learn'] as const

const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = {
  sev1: '🔴',
  sev2: '🟠',
  sev3: '🟡',
  sev4: '🔵',
}

/** A sign that can be seen from afar; beside it the severity always stands in words. */
export function signOf({ severity }: Pick<Incident, 'severity'>): string {
  return severity === null ? '⚪' : SEVERITY_SIGNS[severity]
}

/** `INC-142 Payments fail`, in the words of whoever reads. */
export function nameOf(
  { number, title }: Pick<Incident, 'number' | 'title'>,
  words: Room['words'],
): string {
  return words.slack.cards.numbered(number, title)
}

/** The severity as everybody calls it. */
export function severityOf({ severity }: Pick<Incident, 'severity'>, words: Room['words']): string {
  return severity === null ? words.labels.severityUnset : words.labels.severities[severity]
}

/** The page of an incident. */
export function pageOf(publicUrl: string, { number }: Pick<Incident, 'number'>): string {
  return `${publicUrl}/incidents/${String(number)}`
}

/** The report of an incident. */
export function reportOf(publicUrl: string, incident: Pick<Incident, 'number'>): string {
  return `${pageOf(publicUrl, incident)}/report`
}

/** A message of an incident; what does not fit leads to its page. */
export function ofIncident(
  room: Pick<Room, 'incident' | 'publicUrl' | 'words'>,
  text: string,
  blocks: readonly KnownBlock[],
): SlackMessage {
  const rest = { address: pageOf(room.publicUrl, room.incident), name: room.words.slack.cards.rest }
  return message({ text, blocks, rest })
}

/** Somebody, so that one can see who it is by pointing at them; whoever is not in Slack, by name. */
export function who({ slackOf }: Pick<Room, 'slackOf'>, person: PersonRef): Markup {
  const user = slackOf(person.id)
  return user === null ? rich`${person.name}` : new Markup(`<@${user}>`)
}

/** Several people in a row; beyond `most` their number. */
export function whoAll(room: Room, people: readonly PersonRef[], most = 15): Markup {
  const { listSeparator, more } = room.words.slack.cards
  const shown = people.slice(0, most).map((person) => who(room, person))
  const left = people.length - shown.length
  return joined([...shown, left > 0 ? more(left) : null], listSeparator)
}

/** Bilingual text in the language of the channel. */
export function inLanguage({ language }: Pick<Room, 'language'>, text: Bilingual): string {
  return text[language]
}

/** The name of a role, as this organisation has it. */
export function roleOf(room: Room, key: string): string {
  const role = room.settings.roles.find((one) => one.key === key)
  return role ? inLanguage(room, role.name) : (room.words.labels.roles[key] ?? key)
}

/** Where in the four phases it is: `✓ Detect › *▶ Align* › Respond › …`. */
export function progressOf({ phase }: Pick<Incident, 'phase'>, words: Room['words']): Markup {
  const now = phase === 'closed' ? PHASES.length : PHASES.indexOf(phase)
  const steps = PHASES.map((step, at) => {
    const name = words.labels.phases[step]
    if (at < now) return rich`✓ ${name}`
    return at === now ? rich`${bold(`▶ ${name}`)}` : rich`${name}`
  })
  return joined(steps, '  ›  ')
}

/** A fact under its heading. */
export function fact(heading: string, said: string | Markup): Markup {
  return rich`${bold(heading)}\n${said}`
}

/** Whether writing in its channel still leads anywhere. */
export function isOver({ state }: Pick<Incident, 'state'>): boolean {
  return ['closed', 'archived', 'dismissed', 'merged'].includes(state)
}

/** Whether people are at work to stop the harm. */
export function isUnderWay({ state }: Pick<Incident, 'state'>): boolean {
  return ['suspected', 'aligning', 'responding', 'monitoring'].includes(state)
}

/** Several lines as one text; none: null. */
export function lines(all: readonly (string | Markup | null)[]): Markup | null {
  const said = joined(all, '\n')
  return said.text === '' ? null : said
}

/** Links that stand below a card. */
export function linksOf(room: Room, ...more: readonly (Markup | null)[]): Markup {
  const { incident, publicUrl, words } = room
  const { web, parts } = words.slack.cards
  return joined([link(pageOf(publicUrl, incident), web), ...more], parts)
}

/** Where people talk: the call that somebody named, or a huddle of the channel; null where there is neither. */
export function callOf({
  incident,
  huddle,
  words,
}: Room): { readonly name: string; readonly address: string } | null {
  const { cards, meeting } = words.slack
  if (incident.callUrl !== null) return { name: cards.call, address: incident.callUrl }
  return huddle ? { name: meeting.huddle, address: huddle } : null
}
