import { expect, onTestFinished, test } from 'vitest'
import { ROUTES, type NamedRoute } from '../../testing/bad-input.ts'
import { CANARY, inputFor, namesIn, textFields } from '../../testing/canary.ts'
import { startTestPostgres } from '../../testing/postgres-server.ts'
import { startRealServer, type RealServer } from '../../testing/real-server.ts'

/** Which thing each name in an address means: the beginning of its id, or a value that is not one. */
const THINGS: Readonly<Record<string, string>> = {
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
  past: '=1',
}
/** Nouns of the organisation, which belong to no incident. */
const ELSEWHERE =
  /^\/(teams|people|invitations|tokens|settings|handbook|tips|proposals|health|join|me)\b/
/** These end the incident, or copy it elsewhere on purpose: last, or not at all. */
const LAST = /transitions|close-request|convergence|reopen|archive|merge|restore|follow-through/

interface Somebody {
  readonly ask: (method: string, path: string, body?: object) => Promise<Said>
}
interface Said {
  readonly status: number
  readonly text: string
}

const within = ROUTES.filter(
  (route) => !ELSEWHERE.test(route.row.path) && namesIn(route).length > 0,
)
const writing = within
  .filter(({ row }) => row.method !== 'GET')
  .toSorted((one, other) => Number(LAST.test(one.row.path)) - Number(LAST.test(other.row.path)))

function somebody(server: RealServer, token: string): Somebody {
  return {
    ask: async (method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
      const response = await fetch(`${server.url}/api/v1${path}`, init)
      return { status: response.status, text: await response.text() }
    },
  }
}

/** Somebody else of the organisation, by a token of their own. */
async function enrol(server: RealServer, name: string, role: 'admin' | 'member') {
  const { people, handlers } = server.app
  const id = await people.putPerson({
    name,
    role,
    email: `${name}@example.com`,
    password: 'correct horse battery',
    language: 'en',
  })
  const caller = { language: 'en', timeZone: null, surface: 'api', address: 'test' } as const
  const person = { id, name, memberRole: role }
  const made = await handlers.tokens.create(
    { name: 'test' },
    { caller: { ...caller, person }, request: new Request(server.url), headers: new Headers() },
  )
  return { id, token: made.secret, ...somebody(server, made.secret) }
}

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
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => [name, String(value)])
  return who.ask(method, `${path}?${new URLSearchParams(query).toString()}`)
}

/** What the things of this incident are called, as its own people are told. */
function collect(known: Map<string, string>, said: string): void {
  for (const [, id = ''] of said.matchAll(/"id":"([a-z]{2,4}_[0-9a-z_.-]+)"/g)) {
    const prefix = id.slice(0, id.indexOf('_') + 1)
    if (prefix !== 'inc_' && prefix !== 'per_') known.set(prefix, id)
  }
}

function namesOf(known: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(THINGS).flatMap(([name, thing]) => {
      const value = thing.startsWith('=') ? thing.slice(1) : known.get(thing)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Fields that hold no free text, and what goes in them. */
function fixed(mate: string) {
  const people = [
    'to',
    'owner',
    'facilitator',
    'commander',
    'assignee',
    'askedTo',
    'postmortemLead',
  ]
  return {
    ...Object.fromEntries(people.map((name) => [name, mate])),
    people: [mate],
    type: 'security',
    visibility: 'private',
    into: '1',
    due: '2027-01-05',
    team: undefined,
    evidence: undefined,
    basedOn: undefined,
  }
}

const TURNS = 5

/** Writes the word wherever the route table lets somebody write, until nothing new can be said. */
async function plant(
  who: Somebody,
  known: Map<string, string>,
  given: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const accepted = new Map<string, Set<string>>()
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const route of writing) {
      const names = { ...given, ...namesOf(known) }
      const input = inputFor(route, { text: CANARY, known: names, turn })
      const { status, text } = await send(who, route, input)
      if (status >= 300) continue
      collect(known, text)
      const fields = accepted.get(route.name) ?? new Set()
      for (const field of textFields(route, names)) fields.add(field)
      accepted.set(route.name, fields)
    }
    for (const { text } of await readAll(who, namesOf(known))) collect(known, text)
  }
  return accepted
}

/** Fields in which somebody can write, and in which the word does not stand. */
function unplanted(
  accepted: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, string>,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = { ...given, ...namesOf(known) }
  return writing.flatMap((route) =>
    textFields(route, names)
      .filter((field) => accepted.get(route.name)?.has(field) !== true)
      .map((field) => `${route.name} ${field}`),
  )
}

/** Every answer of every route that only reads, with the word as a question where one may ask. */
async function readAll(who: Somebody, names: Record<string, unknown>) {
  const reading = ROUTES.filter(({ row }) => row.method === 'GET')
  const seen: { readonly what: string; readonly text: string }[] = []
  for (const route of reading) {
    const path = Object.fromEntries(namesIn(route).map((name) => [name, names[name] ?? 'none']))
    const asking = inputFor(route, { text: CANARY, known: { ...names, ...path }, turn: 0 })
    for (const input of [path, { ...asking, cursor: undefined, ...path }]) {
      const { text } = await send(who, route, JSON.parse(JSON.stringify(input)) as typeof path)
      seen.push({ what: route.name, text })
    }
  }
  return seen
}

/** What everything that changes something says to somebody who may not. */
async function tryAll(who: Somebody, names: Record<string, unknown>) {
  const seen: { readonly what: string; readonly text: string }[] = []
  for (const route of writing) {
    const input = inputFor(route, { text: 'hello', known: names, turn: 0 })
    const { text } = await send(who, route, input)
    seen.push({ what: route.name, text })
  }
  return seen
}

/** Everything the live stream says from the first event on, until it is asked for. */
function listen(url: string, token: string): () => Promise<string> {
  const leaving = new AbortController()
  let said = ''
  const heard = (async () => {
    const headers = { authorization: `Bearer ${token}`, 'last-event-id': '1' }
    const response = await fetch(`${url}/api/v1/stream`, { headers, signal: leaving.signal })
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) said += decoder.decode(part as Uint8Array)
  })().catch(() => {})
  return async () => {
    leaving.abort()
    await heard
    return said
  }
}

test('G0 a word planted in every field of a private incident is found nowhere by who is not in it', async () => {
  const database = await startTestPostgres({ durable: true })
  onTestFinished(() => database.stop())
  await using server = await startRealServer(database.connectionString())
  const owner: Somebody = {
    ask: async (method, path, body) => {
      const answer = await server.ask(method, path, body)
      return { status: answer.status, text: JSON.stringify(answer.body) }
    },
  }
  const mate = await enrol(server, 'mate', 'member')
  const outsider = await enrol(server, 'outsider', 'admin')
  await owner.ask('POST', '/incidents', { title: 'An open one', severity: 'sev3' })
  const raised = await owner.ask('POST', '/incidents', {
    title: CANARY,
    type: 'security',
    severity: 'sev1',
    evidence: [{ text: CANARY, url: `https://example.com/${CANARY}` }],
  })
  const { id: incident } = JSON.parse(raised.text) as { readonly id: string }
  const known = new Map([
    ['inc_', incident],
    ['per_', mate.id],
  ])
  const heard = listen(server.url, outsider.token)

  const accepted = await plant(owner, known, fixed(mate.id))

  expect(unplanted(accepted, known, fixed(mate.id))).toEqual([])
  const unnamed = within.flatMap((route) => namesIn(route).filter((name) => !(name in THINGS)))
  expect(unnamed).toEqual([])
  const seen = [
    ...(await readAll(outsider, namesOf(known))),
    ...(await tryAll(outsider, { ...fixed(mate.id), ...namesOf(known) })),
  ]
  const leaks = seen.filter(({ text }) => text.includes(CANARY) || text.includes(incident))
  expect(leaks.map(({ what }) => what)).toEqual([])
  const streamed = await heard()
  expect(streamed).toContain('caught-up')
  expect(streamed).not.toContain(incident)
})
