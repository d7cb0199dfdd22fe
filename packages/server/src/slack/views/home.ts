import type { IncidentSummary, Todo } from '@hikeshi/contract'
import type { HomeView, KnownBlock } from '@slack/types'
import { pageOf, progressOf, severityOf, signOf } from './cards/parts.ts'
import { drillsAtHome } from './home/drills.ts'
import { isThey, left, part, titleOf, type Home } from './home/reading.ts'
import { waiting } from './home/waiting.ts'
import {
  actions,
  button,
  context,
  cut,
  divider,
  homeView,
  joined,
  link,
  oneLine,
  rich,
  section,
  type Markup,
} from './kit/index.ts'
import { subscribing } from './subscribing.ts'

const SHOWN = 10
/** Of a title that stands below something else. */
const TITLE_MAX = 40

/** The home tab of one person: what waits for them, what they have in hand, what is going on. */
export function homeOf(home: Home): HomeView {
  const { words, publicUrl } = home
  const { home: named } = words.slack
  const blocks = [
    ...actions(button({ text: named.raise, action: 'raise.open', style: 'primary' })),
    ...context(named.raiseHint, link(publicUrl, named.web)),
    divider(),
    ...part(named.waiting, waiting(home), named.nothingWaits),
    ...part(named.todos, todos(home), named.noTodos),
    ...(home.mine.length === 0 ? [] : part(named.mine, mine(home), '')),
    ...part(home.mine.length === 0 ? named.open : named.others, others(home), nothingElse(home)),
    divider(),
    ...drillsAtHome(home),
    ...part(words.slack.home.onCall, onCall(home), words.slack.home.nobodyOnCall),
    ...subscribing(home),
  ]
  return homeView(blocks, link(publicUrl, named.web))
}

function onCall({ onCall: people, words }: Home): readonly KnownBlock[] {
  const names = people.map(({ name }) => words.labels.person(name))
  return names.length === 0 ? [] : [section(names.join(words.slack.cards.listSeparator))]
}

function nothingElse({ mine: own, words }: Home): string {
  return own.length === 0 ? words.slack.home.noneOpen : words.slack.home.noneOther
}

function todos(home: Home): readonly KnownBlock[] {
  const { words } = home
  const { todos: act } = words.slack.cards
  const shown = home.todos.slice(0, SHOWN)
  return [
    ...shown.flatMap((todo) => [
      section(rich`${todo.text[home.language]}`),
      ...context(whereOf(home, todo)),
      ...(isThey(home, todo.askedOf)
        ? actions(
            button({ text: act.accept, action: 'todo.accept', value: todo.id, style: 'primary' }),
            button({ text: act.pass, action: 'todo.pass', value: todo.id }),
          )
        : actions(
            button({ text: act.done, action: 'todo.done', value: todo.id }),
            button({ text: act.needHand, action: 'todo.help', value: todo.id }),
            button({ text: act.pass, action: 'todo.pass', value: todo.id }),
          )),
    ]),
    ...left(home, home.todos.length - shown.length),
  ]
}

/** The incident that a to-do is of, in a few words: several may wait here. */
function whereOf({ mine: own, publicUrl, words }: Home, todo: Todo): Markup {
  const title = own.find(({ id }) => id === todo.incident)?.title ?? ''
  const name = words.slack.cards.numbered(todo.number, cut(oneLine(title), TITLE_MAX))
  return link(pageOf(publicUrl, todo), name.trim())
}

function mine(home: Home): readonly KnownBlock[] {
  const shown = home.mine.slice(0, SHOWN)
  return [
    ...shown.map((incident) => section(summary(home, incident), status(home, incident))),
    ...left(home, home.mine.length - shown.length),
  ]
}

function others(home: Home): readonly KnownBlock[] {
  const { home: named } = home.words.slack
  const own = new Set(home.mine.map(({ id }) => id))
  const open = home.open.filter(({ id }) => !own.has(id))
  const shown = open.slice(0, SHOWN)
  return [
    ...shown.flatMap((incident) => [
      section(summary(home, incident)),
      ...actions(
        button({ text: named.join, action: 'incident.join', value: incident.id }),
        status(home, incident),
      ),
    ]),
    ...left(home, open.length - shown.length),
  ]
}

function summary(home: Home, incident: IncidentSummary): Markup {
  const { words } = home
  const { cards, home: named } = words.slack
  const { commander } = incident
  const inCommand = isThey(home, commander)
    ? named.inCommand
    : (commander && named.commander(commander.name)) || named.noCommander
  return joined(
    [
      rich`${signOf(incident)} ${titleOf(home, incident)}`,
      joined([severityOf(incident, words), inCommand], cards.parts),
      progressOf(incident, words),
    ],
    '\n',
  )
}

function status({ words }: Home, { id }: Pick<IncidentSummary, 'id'>) {
  return button({ text: words.slack.home.askBrief, action: 'brief.open', value: id })
}
