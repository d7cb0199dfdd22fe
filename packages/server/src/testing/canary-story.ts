/** The word planted wherever the route table lets somebody write, and looked for wherever one reads. */
import { ROUTES, type NamedRoute } from './bad-input.ts'
import { CANARY, inputFor, namesIn, textFields } from './canary.ts'
import type { Somebody } from './token-holder.ts'

/** Which thing each name in an address means: the beginning of its id, or a value that is not one. */
export const THINGS: Readonly<Record<string, string>> = {
  incident: 'inc_',
  entry: 'ent_',
  todo: 'tod_',
  measure: 'mea_',
  message: 'msg_',
  topic: 'top_',
  inquiry: 'inq_',
  nudge: 'nud_',
  person: 'per_',
  audience: '=users',
  key: '=summary',
  role: '=scribe',
  finding: 'finding',
  past: '=1',
}
/** Nouns of the organisation, which belong to no incident. */
const ELSEWHERE =
  /^\/(slack|teams|people|invitations|tokens|settings|handbook|tips|proposals|drills|health|join|me)\b/
/** These end the incident, or copy it elsewhere on purpose: last, or not at all. */
const LAST = /transitions|close-request|convergence|reopen|archive|merge|restore|follow-through/

export const within = ROUTES.filter(
  (route) => !ELSEWHERE.test(route.row.path) && namesIn(route).length > 0,
)
const writing = within
  .filter(({ row }) => row.method !== 'GET')
  .toSorted((one, other) => Number(LAST.test(one.row.path)) - Number(LAST.test(other.row.path)))

/** The address with its names filled in, and what is left of the input for the body or the query. */
function addressed({ row }: NamedRoute, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = row.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    Reflect.deleteProperty(rest, name)
    return encodeURIComponent(String(input[name]))
  })
  return { path, rest }
}

async function send(who: Somebody, route: NamedRoute, input: Record<string, unknown>) {
  const { path, rest } = addressed(route, input)
  const { method } = route.row
  if (method !== 'GET') return who.ask(method, path, rest)
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined && typeof value !== 'object')
    .map(([name, value]): [string, string] => [name, String(value)])
  return who.ask(method, `${path}?${new URLSearchParams(query).toString()}`)
}

/** What the things of this incident are called, as its own people are told. */
function collect(known: Map<string, string>, said: string): void {
  for (const [, id = ''] of said.matchAll(/"id":"([a-z]{2,4}_[0-9a-z_.-]+)"/g)) {
    const prefix = id.slice(0, id.indexOf('_') + 1)
    if (prefix !== 'inc_' && prefix !== 'per_') known.set(prefix, id)
  }
  const finding = /"findings":\[\{"key":"([^"]+)"/.exec(said)?.[1]
  if (finding !== undefined) known.set('finding', finding)
}

export function namesOf(known: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(THINGS).flatMap(([name, thing]) => {
      const value = thing.startsWith('=') ? thing.slice(1) : known.get(thing)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

const REFERENCES = [
  'team',
  'evidence',
  'basedOn',
  'message',
  'thread',
  'settledBy',
  'cites',
  'about',
]

/** Fields that hold no free text, and what goes in them. */
export function fixed(mate: string, type: string) {
  const people = [
    'to',
    'owner',
    'facilitator',
    'commander',
    'assignee',
    'askedTo',
    'causeLead',
    'reportLead',
  ]
  return {
    ...Object.fromEntries(people.map((name) => [name, mate])),
    people: [mate],
    type,
    visibility: 'private',
    into: '2',
    // These name other things, of which there are none yet.
    ...Object.fromEntries(REFERENCES.map((name) => [name, undefined])),
  }
}

/** What a route needs besides words, to take them. */
const NEEDED: Readonly<Record<string, Record<string, unknown>>> = {
  'entries.change': { state: undefined },
  // Harm that came back is told of an incident that was reopened.
  'incidents.edit': { harmReturnedAt: undefined },
  'incidents.transition': { to: 'monitoring', until: undefined },
  'notices.check': { cites: [] },
  'participants.summon': { role: 'cs' },
  'report.impact': {
    people: { value: 1, note: CANARY },
    money: { value: 1, currency: 'JPY', note: CANARY },
  },
  'report.write': { version: 0 },
  // Something to find in it.
  'publicReport.edit': { source: `${CANARY} somebody@example.com` },
}

/** The way to the end, and back again: what can be said only there. */
const STORY: readonly (readonly [string, Record<string, unknown>])[] = [
  ['incidents.join', { availability: 'now', minutes: undefined }],
  ['incidents.merge', {}],
  ['incidents.restore', {}],
  ['incidents.converge', { action: 'propose' }],
  ['incidents.converge', { action: 'declare' }],
  ['incidents.followThrough', {}],
  ['incidents.decideClose', { decision: 'return' }],
  ['incidents.decideClose', { decision: 'approve' }],
  ['reflections.flow', {}],
  ['incidents.reopenReport', {}],
  ['incidents.reopen', {}],
]

/** Bytes of a shared document, whose words go by `report.write`. */
const WORDLESS: ReadonlySet<string> = new Set(['report.type client', 'report.type update'])

const TURNS = 4

/** Writes the word wherever the route table lets somebody write, until nothing new can be said. */
export async function plant(
  who: Somebody,
  known: Map<string, string>,
  given: Readonly<Record<string, unknown>>,
): Promise<Planted> {
  const accepted = new Map<string, Set<string>>()
  const refused = new Map<string, string>()
  const say = async (route: NamedRoute, more: Record<string, unknown>, turn: number) => {
    const names = { ...given, ...namesOf(known), ...NEEDED[route.name], ...more }
    const { status, text } = await send(
      who,
      route,
      inputFor(route, { text: CANARY, known: names, turn }),
    )
    if (status >= 300) return refused.set(route.name, text)
    collect(known, text)
    const fields = accepted.get(route.name) ?? new Set()
    return accepted.set(route.name, new Set([...fields, ...textFields(route, names)]))
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const route of writing) await say(route, {}, turn)
    const names = namesOf(known)
    const lists = within.filter(({ row }) => row.method === 'GET')
    const heard = await Promise.all(lists.map((route) => send(who, route, pathOf(route, names))))
    for (const { text } of heard) collect(known, text)
  }
  for (const [name, more] of STORY) {
    for (const route of writing.filter((one) => one.name === name)) await say(route, more, 0)
  }
  return { accepted, refused }
}

export interface Planted {
  /** The fields of each route in which the word was taken. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>
  /** What each route said last when it took nothing. */
  readonly refused: ReadonlyMap<string, string>
}

/** Fields in which somebody can write, and in which the word does not stand. */
export function unplanted(
  { accepted, refused }: Planted,
  known: ReadonlyMap<string, string>,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = { ...given, ...namesOf(known) }
  return writing.flatMap((route) =>
    textFields(route, names)
      .filter((field) => accepted.get(route.name)?.has(field) !== true)
      .filter((field) => !WORDLESS.has(`${route.name} ${field}`))
      .map((field) => `${route.name} ${field}: ${refused.get(route.name) ?? ''}`),
  )
}

/** Every answer of every route that only reads, with the word as a question where one may ask. */
export async function readAll(who: Somebody, names: Record<string, unknown>) {
  const reading = ROUTES.filter(({ row }) => row.method === 'GET')
  const questions = reading.flatMap((route) => {
    const path = pathOf(route, names)
    const known = { ...names, ...path, cursor: undefined }
    const asking = inputFor(route, { text: CANARY, known, turn: 0 })
    return [path, asking].map((input) => ({ route, input }))
  })
  return Promise.all(
    questions.map(async ({ route, input }) => {
      const { text } = await send(who, route, input)
      return { what: route.name, text }
    }),
  )
}

const pathOf = (route: NamedRoute, names: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(namesIn(route).map((name) => [name, names[name] ?? 'none']))

/** What everything that changes something says to somebody who may not. */
export async function tryAll(who: Somebody, names: Record<string, unknown>) {
  const seen: { readonly what: string; readonly text: string }[] = []
  for (const route of writing) {
    const input = inputFor(route, { text: 'hello', known: names, turn: 0 })
    const { text } = await send(who, route, input)
    seen.push({ what: route.name, text })
  }
  return seen
}
