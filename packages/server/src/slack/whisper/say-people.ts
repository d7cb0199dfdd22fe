import { valueOf } from '../actions/value.ts'
import { pageOf } from '../views/cards/parts.ts'
import { actions, bold, button, context, joined, linkButton, section } from '../views/kit/index.ts'
import { incidentOf, plainTitle, said, titleOf, where } from './parts.ts'
import type { Telling } from './telling.ts'
import type { Said } from './whisper.ts'

/** Come, please: by a list, because nobody answers, or because somebody asks. */
export async function sayCalled(telling: Telling): Promise<Said | null> {
  const { whisper, api, words } = telling
  const { whisper: w, home } = words.slack
  const waiting = (await api.participants.calls({})).items
  const call = waiting.find(({ incident }) => incident === whisper.incident)
  if (call === undefined) return null
  const incident = await api.incidents.get({ incident: call.incident })
  const by = call.by && words.labels.person(call.by.name)
  const reason = w.called.because[call.reason]
  const line = by === null ? w.called.come : w.called.comeBy(by)
  const value = incident.id
  const blocks = [
    section(joined([bold(line), titleOf(telling, incident), reason], '\n')),
    ...actions(
      button({ text: home.come, action: 'availability.now', value, style: 'primary' }),
      button({ text: w.called.later, action: 'availability.later', value: valueOf(value, '15') }),
      button({ text: home.cannot, action: 'availability.cannot', value }),
      button({ text: w.status, action: 'brief.open', value }),
    ),
    ...context(where(telling)),
  ]
  return said(telling, {
    text: `${line} ${plainTitle(telling, incident)}`,
    blocks,
    place: 'direct',
  })
}

/** A role is offered; command, too. */
export async function sayRole(telling: Telling): Promise<Said | null> {
  const { whisper, api, words, language } = telling
  const { whisper: w, home } = words.slack
  const incident = await incidentOf(telling)
  const offered = incident.roles.find(
    ({ role, offeredTo }) => role === whisper.about && offeredTo?.id === whisper.person,
  )
  if (offered === undefined) return null
  const { roles } = await api.settings.get({})
  const role = roles.find(({ key }) => key === whisper.about)
  const name = role?.name[language] ?? whisper.about
  const holder = offered.person && words.labels.person(offered.person.name)
  const line = holder === null ? w.role.asked(name) : w.role.askedBy(holder, name)
  const value = valueOf(incident.id, whisper.about)
  const isCommand = whisper.about === 'commander'
  const blocks = [
    section(joined([bold(line), titleOf(telling, incident)], '\n')),
    ...(role ? context(role.briefing[language]) : []),
    ...actions(
      button({ text: home.accept, action: 'role.accept', value, style: 'primary' }),
      button({ text: home.decline, action: 'role.decline', value }),
      isCommand ? button({ text: w.role.brief, action: 'brief.open', value: incident.id }) : null,
    ),
  ]
  return said(telling, {
    text: `${line} ${plainTitle(telling, incident)}`,
    blocks,
    place: 'direct',
  })
}

/** Who they are taken for here, and the way to say that it is somebody else. */
export async function sayLinked(telling: Telling): Promise<Said | null> {
  const { whisper, api, words, publicUrl } = telling
  const { linked } = words.slack.whisper
  const { items } = await api.slack.links({})
  const found = items.find(({ id }) => id === whisper.about)
  if (found?.state !== 'linked' || found.confirmed) return null
  const line = linked.line(words.labels.person(found.person.name))
  const blocks = [
    section(line),
    ...context(linked.text),
    ...actions(
      linkButton(linked.confirm, `${publicUrl}/profile`),
      button({ text: linked.notMe, action: 'link.not-me' }),
    ),
  ]
  return said(telling, { text: line, blocks, place: 'direct' })
}

/** Others whom Slack could not tell what is asked of them: said to whoever asked, with the way to reach them. */
export async function sayUnheard(telling: Telling): Promise<Said | null> {
  const { words } = telling
  const { channel, whisper, cards } = words.slack
  const unheard = await telling.unheard()
  if (unheard.length === 0) return null
  const incident = await incidentOf(telling)
  const people = unheard.map((name) => words.labels.person(name)).join(cards.listSeparator)
  const line = channel.problems.unheard(people)
  const blocks = [
    section(line),
    ...context(titleOf(telling, incident)),
    ...actions(
      button({ text: whisper.unheard, action: 'summon.open', value: incident.id }),
      linkButton(cards.web, pageOf(telling.publicUrl, incident)),
    ),
  ]
  return said(telling, { text: line, blocks, place: 'aside' })
}
