import type { Incident, Settings } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import { actions, bold, button, joined, section } from '../views/kit/index.ts'
import { personInput } from './fields.ts'
import { incidentOf, me } from './answers.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

/** The roles: who has each, and taking or offering one. */
export async function rolesList(call: SlackCall, id: string): Promise<ModalView> {
  const { words, api } = call
  const [incident, settings] = await Promise.all([incidentOf(call, id), api.settings.get({})])
  const { board } = words.screens.incident
  const held = new Map(incident.roles.map((role) => [role.role, role]))
  return formOf(call, {
    id: 'list',
    title: board.roles,
    context: { list: 'roles', incident: id },
    blocks: settings.roles
      .filter(({ key, offered }) => offered || held.has(key))
      .flatMap((role) => roleLines(call, id, { role, now: held.get(role.key) ?? null })),
  })
}

interface Held {
  readonly role: Settings['roles'][number]
  readonly now: Incident['roles'][number] | null
}

function roleLines(call: SlackCall, incident: string, held: Held): readonly KnownBlock[] {
  const { words, language } = call
  const { board, header } = words.screens.incident
  const { role, now } = held
  const who = now?.person?.name ?? board.vacant
  const asked = now?.offeredTo ? header.offeredTo(now.offeredTo.name) : null
  return [
    section(joined([bold(role.name[language]), who, asked], ' · ')),
    ...actions(...roleButtons(call, valueOf(incident, role.key), held)),
  ]
}

function roleButtons(call: SlackCall, value: string, { now }: Held) {
  const { board, offer } = call.words.screens.incident
  if (now?.offeredTo?.id === me(call)) {
    return [
      button({ text: offer.accept, action: 'role.accept', value, style: 'primary' }),
      button({ text: offer.decline, action: 'role.decline', value }),
    ]
  }
  return [
    now?.person ? null : button({ text: board.takeRole, action: 'role.take', value }),
    button({ text: board.askRole, action: 'role.offer', value }),
  ]
}

/** Offers a role to somebody, who then accepts or declines. */
export async function roleForm(call: SlackCall, incident: string, key: string): Promise<ModalView> {
  const { words, api, language } = call
  const { roles } = await api.settings.get({})
  const role = roles.find((one) => one.key === key)
  const name = role?.name[language] ?? words.labels.roles[key] ?? key
  return formOf(call, {
    id: 'role',
    title: words.slack.forms.titles.askRole,
    submit: words.screens.incident.board.askRole,
    context: { incident, role: key },
    blocks: [
      section(bold(name)),
      role ? section(role.briefing[language]) : null,
      personInput({ id: 'person', label: words.screens.incident.todos.person, required: true }),
    ],
  })
}

export const sendRole = sends(
  { rest: 'person', 'unknown-person': 'person' },
  async (call, { context, text }) => {
    const { incident = '', role = '' } = context
    const person = await personIn(call, 'person', text('person'))
    await call.api.incidents.setRole({ incident, role, person })
  },
)
