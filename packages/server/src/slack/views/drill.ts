import type { Drill, DrillAnswer } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { ActionsBlock, KnownBlock, SectionBlock } from '@slack/types'
import type { ActionId } from '../actions/ids.ts'
import {
  actions,
  bold,
  button,
  context,
  joined,
  link,
  phrase,
  section,
  whenInFull,
  type Markup,
} from './kit/index.ts'

/** Whoever reads of drills. */
export interface DrillReading {
  readonly person: string
  readonly words: Words
  readonly publicUrl: string
}

const ANSWERS: readonly (readonly [DrillAnswer, ActionId])[] = [
  ['commander', 'drill.command'],
  ['player', 'drill.play'],
  ['observer', 'drill.watch'],
  ['away', 'drill.away'],
]

/** One that is planned, with the answers to it, and what may be done about it. */
export function drillCard(drill: Drill, reading: DrillReading): readonly KnownBlock[] {
  return [
    ...drillFacts(drill, reading),
    ...drillAnswers(drill, reading),
    ...drillActs(drill, reading),
  ]
}

/** What is planned, and who comes as what. */
export function drillFacts(drill: Drill, reading: DrillReading): readonly KnownBlock[] {
  return [drillPlan(drill, reading), ...context(...whoComes(drill, reading))]
}

/** What is planned. */
export function drillPlan(drill: Drill, reading: DrillReading): SectionBlock {
  const { slack } = reading.words
  const { place, purpose } = drill
  const lines = [
    bold(drillTitle(drill, reading)),
    drillTime(drill, reading),
    place === null ? null : phrase(slack.drills.place, place),
    facilitatorOf(drill, reading),
    purpose === null ? null : phrase(slack.drills.purpose, purpose),
  ]
  return section(joined(lines, '\n'))
}

/** Its name, leading to where drills are. */
export function drillTitle({ title }: Drill, { publicUrl }: DrillReading): Markup {
  return link(`${publicUrl}/drills`, title)
}

/** When it is, for how long, and whether it comes round. */
export function drillTime(drill: Drill, { words }: DrillReading): Markup {
  const { drills } = words.screens
  const { startsAt, minutes, rhythm } = drill
  const often = rhythm === 'monthly' ? drills.everyMonth : null
  return joined([whenInFull(startsAt), drills.minutes(minutes), often], words.slack.cards.parts)
}

function facilitatorOf({ facilitator }: Drill, { person, words }: DrillReading): string {
  const { drills } = words.slack
  const { id, name } = facilitator
  return id === person ? drills.youLead : drills.facilitator(words.labels.person(name))
}

/** Those who would command by name, the others by how many they are: nobody is put on the spot. */
function whoComes({ people }: Drill, { words }: DrillReading): readonly (string | Markup | null)[] {
  const { cards, drills } = words.slack
  if (people.length === 0) return [drills.nobodyYet]
  const { counts } = drills
  const among = (answer: DrillAnswer | null) => people.filter((one) => one.answer === answer)
  const would = among('commander').map(({ person }) => words.labels.person(person.name))
  const said = (['player', 'observer', 'away'] as const).map((answer) => {
    const { length } = among(answer)
    return length === 0 ? null : counts[answer](length)
  })
  const { length: waiting } = among(null)
  const others = [...said, waiting === 0 ? null : counts.waiting(waiting)]
  const sum = joined(others, cards.parts)
  return [
    would.length === 0 ? null : drills.wouldCommand(would.join(cards.listSeparator)),
    sum.text === '' ? null : sum,
  ]
}

/** What may be answered to it; what was answered already is marked, and may be changed. */
export function drillAnswers(drill: Drill, { words }: DrillReading): readonly ActionsBlock[] {
  const { answer: named } = words.screens.drills
  if (!drill.can.answer) return []
  return actions(
    ...ANSWERS.map(([answer, action]) => {
      const isMine = drill.answer === answer
      const text = isMine ? words.slack.drills.chosen(named[answer]) : named[answer]
      return button({ text, action, value: drill.id, ...(isMine ? { style: 'primary' } : {}) })
    }),
  )
}

/** What whoever planned it or leads it can do about it. */
function drillActs(drill: Drill, { words }: DrillReading): readonly ActionsBlock[] {
  const { drills } = words.screens
  const { id: value, can } = drill
  const not = can.settle ? drills.settle.not : drills.abort
  return actions(
    can.settle ? button({ text: drills.settle.hold, action: 'drill.hold', value }) : null,
    can.change ? button({ text: drills.change, action: 'drill.change', value }) : null,
    can.change ? button({ text: not, action: 'drill.abort', value }) : null,
  )
}

/** Its time is over, and nobody has said yet what became of it. */
export function wasItHeld(drill: Drill, reading: DrillReading): readonly KnownBlock[] {
  const { slack, screens } = reading.words
  const { settle } = screens.drills
  const { id: value } = drill
  return [
    section(phrase(slack.drills.wasHeld, drillTitle(drill, reading))),
    ...context(whenInFull(drill.startsAt)),
    ...actions(
      button({ text: settle.hold, action: 'drill.hold', value, style: 'primary' }),
      button({ text: settle.not, action: 'drill.abort', value }),
    ),
  ]
}
