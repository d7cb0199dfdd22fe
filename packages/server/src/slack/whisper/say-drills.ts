import type { Drill } from '@hikeshi/contract'
import type { ActionsBlock } from '@slack/types'
import { drillAnswers, drillFacts, drillPlan, drillTime, drillTitle } from '../views/drill.ts'
import { actions, bold, button, joined, section } from '../views/kit/index.ts'
import { said } from './parts.ts'
import type { Telling } from './telling.ts'
import type { Said } from './whisper.ts'

/** Somebody asks them to come to a drill, or to lead it. */
export async function sayDrillInvited(telling: Telling): Promise<Said | null> {
  const drill = await drillAhead(telling, 'scheduled')
  if (drill === null) return null
  const { say } = telling.words.slack.drills
  const name = await whoDidIt(telling)
  return isLed(telling, drill)
    ? sayDrill(telling, drill, { line: say.leading(name), ...leading(telling, drill) })
    : sayDrill(telling, drill, { line: say.invited(name), ...asking(telling, drill) })
}

/** It comes nearer: whoever has not answered is asked, whoever comes is told when and where. */
export async function sayDrillReminded(telling: Telling): Promise<Said | null> {
  const drill = await drillAhead(telling, 'scheduled')
  if (drill === null) return null
  const { say } = telling.words.slack.drills
  if (isLed(telling, drill)) {
    return sayDrill(telling, drill, { line: say.ahead, ...leading(telling, drill) })
  }
  if (drill.answer === 'away') return null
  return drill.answer === null
    ? sayDrill(telling, drill, { line: say.asked, ...asking(telling, drill) })
    : sayDrill(telling, drill, { line: say.ahead, ...coming(telling, drill) })
}

/** It is at another time than they know. */
export async function sayDrillMoved(telling: Telling): Promise<Said | null> {
  const drill = await drillAhead(telling, 'scheduled')
  if (drill === null) return null
  const line = telling.words.slack.drills.say.moved(await whoDidIt(telling))
  const more = isLed(telling, drill) ? leading(telling, drill) : asking(telling, drill)
  return sayDrill(telling, drill, { line, ...more })
}

/** They need not come, and why. */
export async function sayDrillOff(telling: Telling): Promise<Said | null> {
  const drill = await drillAhead(telling, 'aborted')
  if (drill === null) return null
  const line = telling.words.slack.drills.say.calledOff(await whoDidIt(telling))
  const reading = readingOf(telling)
  const lines = [bold(line), drillTitle(drill, reading), drillTime(drill, reading), drill.note]
  const blocks = [section(joined(lines, '\n'))]
  return said(telling, { text: `${line} ${drill.title}`, blocks, place: 'direct' })
}

interface Saying {
  readonly line: string
  readonly acts: readonly ActionsBlock[]
  readonly asks: boolean
}

/** To whoever is asked, how many have answered is not said: it would stand there after they have, too. */
function sayDrill(telling: Telling, drill: Drill, { line, acts, asks }: Saying): Said {
  const reading = readingOf(telling)
  const facts = asks ? [drillPlan(drill, reading)] : drillFacts(drill, reading)
  const blocks = [section(bold(line)), ...facts, ...acts]
  return said(telling, { text: `${line} ${drill.title}`, blocks, place: 'direct' })
}

/** The drill, if it is in this state and has not begun: of any other there is nothing left to say. */
async function drillAhead(
  { api, whisper, now }: Telling,
  state: Drill['state'],
): Promise<Drill | null> {
  const drill = await api.drills.get({ drill: whisper.about })
  const isAhead = Temporal.Instant.compare(now, drill.startsAt) < 0
  return drill.state === state && isAhead ? drill : null
}

const readingOf = ({ whisper, words, publicUrl }: Telling) => ({
  person: whisper.person,
  words,
  publicUrl,
})

const isLed = ({ whisper }: Telling, { facilitator }: Drill): boolean =>
  facilitator.id === whisper.person

const asking = (telling: Telling, drill: Drill) => ({
  acts: drillAnswers(drill, readingOf(telling)),
  asks: true,
})

const leading = ({ words }: Telling, { id: value }: Drill) => ({
  acts: actions(button({ text: words.screens.drills.change, action: 'drill.change', value })),
  asks: false,
})

const coming = ({ words }: Telling, { id: value }: Drill) => ({
  acts: actions(button({ text: words.slack.drills.say.noLonger, action: 'drill.away', value })),
  asks: false,
})

async function whoDidIt({ whisper, words, nameOf }: Telling): Promise<string> {
  const name = whisper.by ? await nameOf(whisper.by) : null
  return name === null ? words.labels.somebody : words.labels.person(name)
}
