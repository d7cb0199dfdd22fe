import type { Drill, DrillRhythm } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { Answer, SlackCall } from '../call.ts'
import { readDrills } from '../home/read-drills.ts'
import { drillCard, drillPlan, wasItHeld } from '../views/drill.ts'
import { actions, button, context as smallPrint, message, section } from '../views/kit/index.ts'
import { me } from './answers.ts'
import { choiceInput, momentInput, peopleInput, personInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { personIn, sends, type Filled } from './sending.ts'

const TITLE_MAX = 120
const PLACE_MAX = 500
const PURPOSE_MAX = 1000
const RHYTHMS: readonly DrillRhythm[] = ['once', 'monthly']
const MINUTES = [30, 45, 60, 90, 120, 180, 240] as const
const USUAL_MINUTES = 45
const USUAL_DAYS = 14
const USUAL_TIME = '14:00'
const FRIDAY = 5
/** At shorter notice people are reminded once, or by the invitation alone. */
const REMINDED = { hours: 7 * 24 } as const

const readingOf = (call: SlackCall) => ({ ...call, person: me(call) })

/** What is planned, with the answers to it; and what waits to be told of those that are over. */
export async function drillsList(call: SlackCall): Promise<ModalView> {
  const { screens, slack } = call.words
  const { drills } = screens
  const { coming, unsettled } = await readDrills(call.api)
  const reading = readingOf(call)
  return formOf(call, {
    id: 'list',
    title: drills.title,
    context: { list: 'drills' },
    blocks: [
      ...unsettled.flatMap((drill) => wasItHeld(drill, reading)),
      ...(coming.length === 0 ? [section(slack.drills.none)] : []),
      ...coming.flatMap((drill) => drillCard(drill, reading)),
      ...actions(button({ text: drills.plan, action: 'drill.plan' })),
    ],
  })
}

/** Plans a drill. */
export function planForm(call: SlackCall, title = ''): ModalView {
  const { form } = call.words.screens.drills
  const planned: Planned = {
    title: title === '' ? form.usual : title,
    startsAt: usualTime(call),
    minutes: USUAL_MINUTES,
    place: null,
    purpose: null,
    rhythm: 'once',
  }
  return formOf(call, {
    id: 'drill-plan',
    title: form.add,
    submit: form.submit,
    context: {},
    blocks: fieldsOf(call, planned, { facilitator: call.slackUser, invite: form.invite }),
  })
}

/** Changes one that is planned; whoever is invited to it stays so. */
export async function changeDrillForm(call: SlackCall, id: string): Promise<ModalView> {
  const { form } = call.words.screens.drills
  const drill = await call.api.drills.get({ drill: id })
  const facilitator = await call.workspace.slackOf(drill.facilitator.id)
  return formOf(call, {
    id: 'drill-change',
    title: form.change,
    submit: call.words.screens.common.save,
    context: { drill: id, startsAt: secondsOf(drill.startsAt) },
    blocks: fieldsOf(call, drill, { facilitator, invite: form.inviteMore }),
  })
}

type Planned = Pick<Drill, 'title' | 'startsAt' | 'minutes' | 'place' | 'purpose' | 'rhythm'>

interface Around {
  /** Slack's id. */
  readonly facilitator: string | null
  readonly invite: string
}

function fieldsOf(
  { words }: SlackCall,
  { title, startsAt, minutes, place, purpose, rhythm }: Planned,
  around: Around,
): readonly (KnownBlock | null)[] {
  const { drills } = words.slack
  const { form, facilitator, minutes: named } = words.screens.drills
  const spans = Array.from(new Set([...MINUTES, minutes])).toSorted((one, other) => one - other)
  return [
    textInput({ id: 'title', label: form.title, required: true, max: TITLE_MAX, suggested: title }),
    momentInput({ id: 'startsAt', label: form.at, required: true, chosen: startsAt }),
    choiceInput({
      id: 'minutes',
      label: form.minutes,
      hint: form.minutesHelp,
      required: true,
      choices: spans.map((span) => ({ value: String(span), text: named(span) })),
      chosen: String(minutes),
    }),
    peopleInput({ id: 'invite', label: around.invite, hint: form.inviteHelp }),
    textInput({
      id: 'place',
      label: form.place,
      placeholder: form.placePlaceholder,
      max: PLACE_MAX,
      initial: place,
    }),
    textInput({
      id: 'purpose',
      label: form.purpose,
      placeholder: form.purposePlaceholder,
      multiline: true,
      max: PURPOSE_MAX,
      initial: purpose,
    }),
    choiceInput({
      id: 'rhythm',
      label: drills.rhythm,
      required: true,
      choices: RHYTHMS.map((value) => ({ value, text: drills.rhythms[value] })),
      chosen: rhythm,
    }),
    personInput({
      id: 'facilitator',
      label: facilitator,
      hint: drills.facilitatorHint,
      chosen: around.facilitator,
    }),
  ]
}

const REFUSED = {
  rest: 'title',
  'drill-in-the-past': 'startsAt',
  'unknown-person': 'facilitator',
} as const

/** Planned from a list, the list shows it; elsewhere it says that it stands. */
export const sendPlan = sends(REFUSED, async (call, filled): Promise<Answer | void> => {
  const startsAt = filled.at('startsAt') ?? ''
  const drill = await call.api.drills.schedule({ startsAt, ...(await plannedIn(call, filled)) })
  return filled.context['back'] === undefined ? standing(call, drill) : undefined
})

function standing(call: SlackCall, drill: Drill): Answer {
  const { words, publicUrl } = call
  const { drills } = words.slack
  const text = drills.planned(drill.title)
  const blocks = [
    section(text),
    drillPlan(drill, readingOf(call)),
    ...smallPrint(...toldOf(call, drill)),
  ]
  const rest = { address: `${publicUrl}/drills`, name: words.slack.cards.web }
  return { kind: 'privately', message: message({ text, blocks, rest }) }
}

/** Who hears of it without being told by whoever planned it. */
function toldOf({ words, now }: SlackCall, { people, startsAt }: Drill): readonly string[] {
  const { told } = words.slack.drills
  const isFar = Temporal.Instant.compare(startsAt, now.add(REMINDED)) > 0
  return [...(people.length === 0 ? [] : [told.invited]), ...(isFar ? [told.reminded] : [])]
}

/** What was not touched is left as it is: a time to the second would be another than the one that stands. */
export const sendDrillChange = sends(REFUSED, async (call, filled) => {
  const { drill = '', startsAt: before } = filled.context
  const startsAt = filled.text('startsAt') === before ? null : filled.at('startsAt')
  await call.api.drills.change({
    drill,
    ...(startsAt === null ? {} : { startsAt }),
    ...(await plannedIn(call, filled)),
  })
})

async function plannedIn(call: SlackCall, { text, list }: Filled) {
  const facilitator = text('facilitator')
  const invite: string[] = []
  for (const slackUser of list('invite')) invite.push(await personIn(call, 'invite', slackUser))
  return {
    title: text('title'),
    minutes: Number(text('minutes')),
    place: text('place'),
    purpose: text('purpose'),
    rhythm: RHYTHMS.find((one) => one === text('rhythm')) ?? 'once',
    invite,
    ...(facilitator === ''
      ? {}
      : { facilitator: await personIn(call, 'facilitator', facilitator) }),
  }
}

/** Two weeks ahead, so that there is time to answer; in the afternoon, and not at a weekend. */
function usualTime({ now, zone }: SlackCall): string {
  const day = now.toZonedDateTimeISO(zone).add({ days: USUAL_DAYS })
  const days = day.dayOfWeek > FRIDAY ? day.daysInWeek + 1 - day.dayOfWeek : 0
  return day.add({ days }).withPlainTime(USUAL_TIME).toInstant().toString()
}

/** As Slack counts moments. */
function secondsOf(at: string): string {
  return String(Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000))
}
