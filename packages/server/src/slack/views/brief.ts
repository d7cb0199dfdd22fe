import type { Brief, IncidentSummary } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { SlackMessage } from '../call.ts'
import { nameOf, pageOf, severityOf, signOf } from './cards/parts.ts'
import {
  actions,
  bold,
  button,
  context,
  cut,
  joined,
  link,
  message,
  rich,
  section,
  type Markup,
} from './kit/index.ts'

interface Asked {
  readonly incident: Pick<IncidentSummary, 'id' | 'number' | 'title' | 'severity'>
  readonly brief: Brief
  /** Whether they are in it already: the others may ask and offer a hand. */
  readonly taking: boolean
  readonly words: Words
  readonly publicUrl: string
}

/** Whoever asks wants to know it in a glance: of a long line its beginning, and the rest on the web. */
const LINE_MAX = 280

/** What a brief says, a line each. */
export function linesOf(brief: Brief): Markup {
  return joined(
    brief.lines.map(({ text }) => cut(text, LINE_MAX)),
    '\n',
  )
}

/** Where an incident stands, for the one person who asked. */
export function briefOf({ incident, brief, taking, words, publicUrl }: Asked): SlackMessage {
  const { home, cards } = words.slack
  const title = link(pageOf(publicUrl, incident), nameOf(incident, words))
  const { id: value } = incident
  const successors = brief.successors.map(({ person, commanded }) =>
    home.brief.successor(person.name, commanded),
  )
  return message({
    text: nameOf(incident, words),
    blocks: [
      section(rich`${signOf(incident)} ${title}`),
      ...(brief.lines.length === 0 ? [] : [section(linesOf(brief))]),
      ...(successors.length === 0
        ? []
        : context(rich`${bold(home.brief.successors)} ${successors.join(cards.listSeparator)}`)),
      ...(taking
        ? []
        : actions(
            button({ text: home.brief.join, action: 'incident.join', value, style: 'primary' }),
            button({ text: home.brief.ask, action: 'inquiry.ask', value }),
          )),
      ...context(home.brief.onlyYou),
    ],
    rest: { address: pageOf(publicUrl, incident), name: cards.rest },
  })
}

interface Choice {
  readonly open: readonly IncidentSummary[]
  readonly words: Words
  readonly publicUrl: string
}

/** Somebody asked where it stands, and did not say of what: everything that is open, to choose from. */
export function briefChoice({ open, words, publicUrl }: Choice): SlackMessage {
  const { home, cards } = words.slack
  const text = open.length === 0 ? home.brief.nothing : home.brief.which
  return message({
    text,
    blocks: [
      section(text),
      ...open.map((incident) =>
        section(
          joined(
            [rich`${signOf(incident)} ${nameOf(incident, words)}`, severityOf(incident, words)],
            '\n',
          ),
          button({ text: home.askBrief, action: 'brief.open', value: incident.id }),
        ),
      ),
      ...context(home.brief.onlyYou),
    ],
    rest: { address: publicUrl, name: cards.rest },
  })
}
