import type { ModalView } from '@slack/types'
import { partsOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import { linesOf } from '../views/brief.ts'
import { bold, divider, joined, section, type Choice } from '../views/kit/index.ts'
import { choiceInput, peopleInput, personInput, textInput } from './fields.ts'
import { incidentOf, me } from './answers.ts'
import { minuteChoices } from './choices.ts'
import { formOf } from './modal.ts'
import { Beside, personIn, sends } from './sending.ts'

const NOTE_MAX = 500
const SOON = [5, 10, 15, 30, 60, 120] as const

/** In how many minutes somebody can act. */
export function laterForm(call: SlackCall, incident: string): ModalView {
  const { availability } = call.words.screens.incident
  return formOf(call, {
    id: 'later',
    title: availability.long.later,
    submit: call.words.slack.forms.submits.tell,
    context: { incident },
    blocks: [
      choiceInput({
        id: 'minutes',
        label: availability.laterIn,
        required: true,
        choices: minuteChoices(call.words, SOON),
        chosen: '30',
      }),
    ],
  })
}

export const sendLater = sends({ rest: 'minutes' }, async ({ api }, { context, text }) => {
  const { incident = '' } = context
  await api.incidents.join({ incident, availability: 'later', minutes: Number(text('minutes')) })
})

/** Passes command on, or asks somebody to take it: to whom, and what they will read. */
export async function handoverForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words, api } = call
  const incident = await incidentOf(call, id)
  const brief = await api.console.brief({ incident: id })
  const commands = incident.commander?.id === me(call)
  const { pass } = words.screens.console
  return formOf(call, {
    id: 'handover',
    title: commands ? pass.title : words.slack.forms.titles.askCommand,
    submit: commands ? pass.submit : words.screens.incident.header.askSomebody,
    context: { incident: id },
    blocks: [
      commands ? section(pass.help) : null,
      brief.successors.length > 0
        ? section(
            joined(
              [
                bold(words.slack.forms.suggested),
                ...brief.successors.map(
                  ({ person, commanded }) => `• ${person.name} · ${pass.commanded(commanded)}`,
                ),
              ],
              '\n',
            ),
          )
        : null,
      personInput({ id: 'to', label: pass.who, required: true }),
      choiceInput({
        id: 'role',
        label: words.slack.forms.asWhat,
        required: true,
        choices: (['commander', 'deputy'] as const).map((value) => ({
          value,
          text: words.labels.roles[value] ?? value,
        })),
        chosen: 'commander',
      }),
      commands ? textInput({ id: 'note', label: pass.note, multiline: true, max: NOTE_MAX }) : null,
      divider(),
      section(joined([bold(pass.brief), linesOf(brief)], '\n')),
    ],
  })
}

export const sendHandover = sends(
  { rest: 'to', 'unknown-person': 'to' },
  async (call, { context, text, maybe }) => {
    const { incident = '' } = context
    const to = await personIn(call, 'to', text('to'))
    const { commander } = await incidentOf(call, incident)
    if (text('role') === 'deputy') {
      await call.api.incidents.setRole({ incident, role: 'deputy', person: to })
    } else if (commander?.id === me(call)) {
      await call.api.incidents.handOver({ incident, to, ...maybe('note') })
    } else {
      await call.api.incidents.setRole({ incident, role: 'commander', person: to })
    }
  },
)

const named = (value: string, text: string): Choice => ({ value, text })

export async function teamChoices({ api }: SlackCall): Promise<readonly Choice[]> {
  const { items } = await api.teams.list({})
  return items.map(({ id, name }) => named(id, name))
}

/** Whom the settings invite by a name of their own. */
export async function groupChoices({ api, language }: SlackCall): Promise<readonly Choice[]> {
  const { inviteGroups } = await api.settings.get({})
  return inviteGroups.map((group) => named(group.key, group[language]))
}

/** What people say they know their way in. */
export async function areaChoices({ api }: SlackCall): Promise<readonly Choice[]> {
  const { items } = await api.knowledge.list({})
  const areas = [...new Set(items.flatMap((one) => one.areas))].toSorted()
  return areas.map((area) => named(area, area))
}

/** Calls people: by name, by team, by invite group, or by what they know. */
export async function summonForm(call: SlackCall, incident: string): Promise<ModalView> {
  const { people } = call.words.screens.incident
  const [teams, groups, areas] = await Promise.all([
    teamChoices(call),
    groupChoices(call),
    areaChoices(call),
  ])
  return formOf(call, {
    id: 'summon',
    title: people.summon,
    submit: people.send,
    context: { incident },
    blocks: [
      section(people.summonHelp),
      peopleInput({ id: 'people', label: people.who }),
      choiceInput({ id: 'team', menu: 'summon/team', label: people.team, choices: teams }),
      choiceInput({ id: 'role', menu: 'summon/role', label: people.group, choices: groups }),
      choiceInput({ id: 'area', menu: 'summon/area', label: people.area, choices: areas }),
    ],
  })
}

export const sendSummons = sends(
  { rest: 'people' },
  async (call, { context, list, text, maybe }) => {
    const { incident = '' } = context
    const people: string[] = []
    for (const slackUser of list('people')) people.push(await personIn(call, 'people', slackUser))
    const nobody =
      people.length === 0 && ['team', 'role', 'area'].every((name) => text(name) === '')
    if (nobody) throw new Beside('people', call.words.screens.incident.people.nobodyChosen)
    await call.api.participants.summon({
      incident,
      ...(people.length > 0 ? { people } : {}),
      ...maybe('team'),
      ...maybe('role'),
      ...maybe('area'),
    })
  },
)

/** Says when somebody can act; without minutes, a form asks for them. */
export async function later(call: SlackCall, value: string): Promise<ModalView | null> {
  const [incident, minutes] = partsOf(value)
  if (minutes === '') return laterForm(call, incident)
  await call.api.incidents.join({ incident, availability: 'later', minutes: Number(minutes) })
  return null
}

/** Making a private incident open, or an open one private, with what that means. */
export async function visibilityForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const incident = await incidentOf(call, id)
  const { visibility, opening } = words.screens.incident
  const opens = incident.visibility === 'private'
  const allowed = opens ? incident.can.makeOpen : incident.can.makePrivate
  return formOf(call, {
    id: 'visibility',
    title: opens ? visibility.toOpenTitle : visibility.toPrivateTitle,
    ...(allowed ? { submit: opens ? visibility.toOpen : visibility.toPrivate } : {}),
    context: { incident: id, to: opens ? 'open' : 'private' },
    blocks: [
      section(opens ? visibility.toOpenHelp : visibility.toPrivateHelp),
      opens ? section(opening.help) : null,
      incident.opening ? section(opening.proposed(incident.opening.by.name)) : null,
    ],
  })
}

export const sendVisibility = sends({ rest: 'to' }, async ({ api }, { context }) => {
  const { incident = '', to } = context
  await api.incidents.edit({ incident, visibility: to === 'open' ? 'open' : 'private' })
})
