import type { SlackLink as SlackLinkView, SlackLinkState } from '@hikeshi/contract'
import { isAdmin, nameOf, type Actor } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'

/** That somebody of a Slack workspace is somebody here. */
export interface SlackLink {
  readonly id: string
  readonly team: string
  readonly slackUser: string
  readonly person: string
  readonly state: SlackLinkState
  readonly linkedAt: string
  /** When the person said themselves that it is them; null: it rests on their address alone. */
  readonly confirmedAt: string | null
}

export type SlackLinkEvent = EventOf<
  'slack_person.linked' | 'slack_person.confirmed' | 'slack_person.refused' | 'slack_person.ended'
>

interface Asker {
  readonly by: Actor
}

/** One link for each account. What somebody has refused stays so until they say otherwise. */
export function linkSlack(
  link: SlackLink | null,
  data: EventOf<'slack_person.linked'>['data'],
): readonly SlackLinkEvent[] {
  const free = link === null || link.state === 'ended'
  return free ? [{ type: 'slack_person.linked', data }] : []
}

/** Only oneself can say so. A link that was refused by mistake comes back by it. */
export function confirmSlackLink(link: SlackLink, { by }: Asker): readonly SlackLinkEvent[] {
  demand(nameOf(by) === link.person ? null : 'not-allowed')
  demand(link.state === 'ended' ? 'slack-link-ended' : null)
  const done = link.state === 'linked' && link.confirmedAt !== null
  return done ? [] : [{ type: 'slack_person.confirmed', data: {} }]
}

/** "That is not me", or not them: said by oneself or by an admin. */
export function refuseSlackLink(link: SlackLink, { by }: Asker): readonly SlackLinkEvent[] {
  demand(mayRefuse(link, by) ? null : 'not-allowed')
  return link.state === 'linked' ? [{ type: 'slack_person.refused', data: {} }] : []
}

const mayRefuse = ({ person }: SlackLink, by: Actor): boolean =>
  nameOf(by) === person || isAdmin(by)

/** The account was closed in Slack. The person stays: that is for an admin to say. */
export function endSlackLink(link: SlackLink | null): readonly SlackLinkEvent[] {
  const open = link !== null && link.state !== 'ended'
  return open ? [{ type: 'slack_person.ended', data: {} }] : []
}

/** What the actor may do with a link. */
export function canSlackLink(link: SlackLink, by: Actor): SlackLinkView['can'] {
  const { person, state, confirmedAt } = link
  const unsure = state === 'refused' || (state === 'linked' && confirmedAt === null)
  return {
    confirm: nameOf(by) === person && unsure,
    unlink: state === 'linked' && mayRefuse(link, by),
  }
}

/** The link after `event`. */
export function evolveSlackLink(
  state: SlackLink | null,
  event: Recorded<SlackLinkEvent>,
): SlackLink {
  if (event.type === 'slack_person.linked') {
    const { team, slackUser, person, how } = event.data
    const confirmedAt = how === 'joined' ? event.at : null
    const known = { id: event.stream, team, slackUser, person }
    return { ...known, state: 'linked', linkedAt: event.at, confirmedAt }
  }
  if (state === null) throw new Error(`${event.type} recorded before slack_person.linked`)
  switch (event.type) {
    case 'slack_person.confirmed':
      return { ...state, state: 'linked', confirmedAt: event.at }
    case 'slack_person.refused':
      return { ...state, state: 'refused' }
    case 'slack_person.ended':
      return { ...state, state: 'ended' }
  }
}
