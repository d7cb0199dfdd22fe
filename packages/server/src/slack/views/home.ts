import type {
  Incident,
  IncidentSummary,
  PersonRef,
  Subscription,
  Todo,
  WaitingCall,
} from '@hikeshi/contract'
import type { HomeView, KnownBlock } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import type { Room } from '../project/living.ts'
import { nameOf, pageOf, progressOf, severityOf, signOf } from './cards/parts.ts'
import {
  actions,
  button,
  context,
  cut,
  divider,
  header,
  homeView,
  joined,
  link,
  oneLine,
  phrase,
  rich,
  section,
  type Markup,
} from './kit/index.ts'
import { subscribing } from './subscribing.ts'

/** What one person has to do with incidents, read as that person and shown in their language. */
export interface Home {
  readonly person: string
  /** The incidents they are in that are not over, with all that is known of them. */
  readonly mine: readonly Incident[]
  /** Everything that is open. */
  readonly open: readonly IncidentSummary[]
  readonly calls: readonly WaitingCall[]
  /** Theirs, or asked of them. */
  readonly todos: readonly Todo[]
  readonly subscription: Subscription
  /** Whose turn it is. */
  readonly onCall: readonly PersonRef[]
  readonly settings: Room['settings']
  readonly language: Room['language']
  readonly words: Room['words']
  readonly publicUrl: string
}

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
    ...part(words.slack.home.onCall, onCall(home), words.slack.home.nobodyOnCall),
    ...subscribing(home),
  ]
  return homeView(blocks, link(publicUrl, named.web))
}

function part(
  heading: string,
  blocks: readonly KnownBlock[],
  nothing: string,
): readonly KnownBlock[] {
  return [header(heading), ...(blocks.length === 0 ? context(nothing) : blocks)]
}

function onCall({ onCall: people, words }: Home): readonly KnownBlock[] {
  const names = people.map(({ name }) => words.labels.person(name))
  return names.length === 0 ? [] : [section(names.join(words.slack.cards.listSeparator))]
}

function nothingElse({ mine: own, words }: Home): string {
  return own.length === 0 ? words.slack.home.noneOpen : words.slack.home.noneOther
}

/** Who asks, and what may be said to it. */
function waiting(home: Home): readonly KnownBlock[] {
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

function left({ words }: Home, count: number): readonly KnownBlock[] {
  return count > 0 ? context(words.slack.home.more(count)) : []
}

function titleOf({ publicUrl, words }: Home, incident: Pick<Incident, 'number' | 'title'>): Markup {
  return link(pageOf(publicUrl, incident), nameOf(incident, words))
}

function isThey({ person }: Home, other: PersonRef | null): boolean {
  return other?.id === person
}

function roleName({ settings, language, words }: Home, key: string): string {
  const role = settings.roles.find((one) => one.key === key)
  return role?.name[language] ?? words.labels.roles[key] ?? key
}
