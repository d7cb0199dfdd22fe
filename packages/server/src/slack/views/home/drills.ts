import type { KnownBlock } from '@slack/types'
import { drillCard, drillTime, drillTitle, wasItHeld, type DrillReading } from '../drill.ts'
import { actions, button, context, header, joined, rich, section } from '../kit/index.ts'
import type { Home } from './reading.ts'

/** Of those after the next one. */
const LATER_MAX = 5

/** The next drill with the answers to it, those after it in a line each, and what waits to be told of the last one. */
export function drillsAtHome(home: Home): readonly KnownBlock[] {
  const { screens, slack } = home.words
  const { drills: named } = screens
  const { coming, unsettled } = home.drills
  const [next, ...later] = coming
  return [
    header(named.next),
    ...unsettled.flatMap((drill) => wasItHeld(drill, home)),
    ...(next ? drillCard(next, home) : context(slack.drills.none)),
    ...laterLines(home, later.slice(0, LATER_MAX)),
    ...actions(
      button({ text: named.plan, action: 'drill.plan' }),
      later.length > 0 ? button({ text: named.all, action: 'drills.open' }) : null,
    ),
  ]
}

function laterLines(reading: DrillReading, later: Home['drills']['coming']) {
  if (later.length === 0) return []
  const lines = later.map((drill) =>
    joined([rich`• ${drillTitle(drill, reading)}`, drillTime(drill, reading)], ' · '),
  )
  return [section(joined(lines, '\n'))]
}
