import type { Incident, WaitingCall } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import { valueOf } from '../../actions/value.ts'
import { nameOf, pageOf } from '../cards/parts.ts'
import { actions, button, link, phrase, section } from '../kit/index.ts'
import { isThey, titleOf, type Home } from './reading.ts'

/** Who asks, and what may be said to it. */
export function waiting(home: Home): readonly KnownBlock[] {
  return [
    ...home.calls.flatMap((call) => called(home, call)),
    ...home.mine.flatMap((incident) => [...offers(home, incident), ...decisions(home, incident)]),
  ]
}

function called({ words, publicUrl }: Home, call: WaitingCall): readonly KnownBlock[] {
  const { home: named } = words.slack
  const title = link(pageOf(publicUrl, call), nameOf(call, words))
  const value = call.incident
  return [
    section(call.by ? phrase(named.calledBy, call.by.name, title) : phrase(named.called, title)),
    ...actions(
      button({ text: named.come, action: 'incident.join', value, style: 'primary' }),
      button({ text: named.cannot, action: 'availability.cannot', value }),
    ),
  ]
}

/** Parts that others would like them to play. */
function offers(home: Home, incident: Incident): readonly KnownBlock[] {
  const { person } = home
  const { handover } = incident
  const passed = handover && handover.to.id === person ? handover : null
  const roles = incident.roles.filter(
    ({ role, offeredTo }) => isThey(home, offeredTo) && !(passed !== null && role === 'commander'),
  )
  return [
    ...(passed ? passedOn(home, incident, passed.from?.name ?? null) : []),
    ...roles.flatMap(({ role }) => roleOffer(home, incident, role)),
  ]
}

function roleOffer(home: Home, incident: Incident, role: string): readonly KnownBlock[] {
  const { home: named } = home.words.slack
  const value = valueOf(incident.id, role)
  return [
    section(phrase(named.role, roleName(home, role), titleOf(home, incident))),
    ...actions(
      button({ text: named.accept, action: 'role.accept', value, style: 'primary' }),
      button({ text: named.decline, action: 'role.decline', value }),
    ),
  ]
}

function passedOn(home: Home, incident: Incident, from: string | null): readonly KnownBlock[] {
  const { home: named } = home.words.slack
  const value = incident.id
  const title = titleOf(home, incident)
  return [
    section(
      from === null
        ? phrase(named.role, roleName(home, 'commander'), title)
        : phrase(named.handover, from, title),
    ),
    ...actions(
      button({ text: named.accept, action: 'handover.accept', value, style: 'primary' }),
      button({ text: named.decline, action: 'handover.decline', value }),
    ),
  ]
}

/** What nobody but they, or they among others, can decide. */
function decisions(home: Home, incident: Incident): readonly KnownBlock[] {
  const { home: named } = home.words.slack
  const { can, closeRequest, id } = incident
  const title = titleOf(home, incident)
  if (can.decideClose && closeRequest?.waiting) {
    return [
      section(
        phrase(named.close, title),
        button({ text: named.look, action: 'close.open', value: id, style: 'primary' }),
      ),
    ]
  }
  if (!can.agree) return []
  return [
    section(phrase(named.agree, title)),
    ...actions(
      button({ text: named.agreeButton, action: 'converge.agree', value: id, style: 'primary' }),
      button({ text: named.objectButton, action: 'converge.object', value: id }),
    ),
  ]
}

function roleName({ settings, language, words }: Home, key: string): string {
  const role = settings.roles.find((one) => one.key === key)
  return role?.name[language] ?? words.labels.roles[key] ?? key
}
