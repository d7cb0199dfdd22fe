import type { contract } from '@hikeshi/contract'
import type { z } from 'zod'
import type { App } from '../app.ts'
import type { ApiCall } from '../features/parts.ts'
import { randomText } from '../platform/secrets.ts'
import type { Calendar } from './calendar.ts'
import { createDrillPart } from './drill-part.ts'
import { createPart, type Part } from './part.ts'
import type { StoryClock } from './story-clock.ts'
import {
  addressOf,
  CHARACTERS,
  ORGANISATION_NAME,
  type Character,
  type CharacterKey,
} from './people.ts'

/** Everybody, in one incident. */
export type Cast = Readonly<Record<CharacterKey, Part>>

/** Where the stories of the demo are told. */
export interface Stage extends Calendar {
  /** Somebody raises an incident; everybody has a part in it. */
  readonly raise: (
    by: CharacterKey,
    asked: z.output<typeof contract.incidents.raise.input>,
  ) => Promise<Cast>
  /** What people do with drills, each as they would by the API. */
  readonly drills: Readonly<Record<CharacterKey, DrillPart>>
}

/** What one person does with drills. */
type DrillPart = ReturnType<typeof createDrillPart>

/** Told scene by scene: yields the moment of the next scene, which is then told. */
export type Story = AsyncGenerator<Temporal.Instant, void>

type Calls = Readonly<Record<CharacterKey, ApiCall>>

/** Seats the people and opens the stage. */
export async function createStage(app: App, calendar: Calendar, clock: StoryClock): Promise<Stage> {
  const calls = await seatEverybody(app, clock)
  return {
    ...calendar,
    drills: mapCharacters((key) => createDrillPart(app, calls[key])),
    raise: async (by, asked) => {
      const { id } = await app.handlers.incidents.raise(asked, calls[by])
      return mapCharacters((key) => {
        const call = calls[key]
        return createPart(app, { id: call.caller.person?.id ?? '', call }, id)
      })
    },
  }
}

/** The owner comes by the set-up link, as anywhere. The others are put there a minute apart, and lists keep that order. */
async function seatEverybody(app: App, clock: StoryClock): Promise<Calls> {
  const owner = await setUp(app)
  const seats = mapCharacters(async (key) => {
    if (key === OWNER) return owner
    clock.moveTo(clock.now().add({ minutes: 1 }))
    return seat(app, key)
  })
  const seated = Object.entries(seats).map(async ([key, call]) => [key, await call] as const)
  // Every key of the characters, and no other.
  return Object.fromEntries(await Promise.all(seated)) as Calls
}

const OWNER = 'sato' satisfies CharacterKey
const PASSWORD_LENGTH = 40

/** In a demo one is somebody by choosing them. */
function newcomer(key: CharacterKey) {
  const { name, language, role } = CHARACTERS[key]
  return { name, language, role, email: addressOf(key) }
}

async function setUp(app: App): Promise<ApiCall> {
  const link = await app.people.setUpLink()
  const token = link === null ? null : new URL(link).searchParams.get('token')
  if (token === null) throw new Error('the demo is told to a database that somebody owns')
  const { role: _, ...owner } = newcomer(OWNER)
  const password = randomText(PASSWORD_LENGTH)
  const asked = { token, organisation: ORGANISATION_NAME, ...owner, password }
  const { person } = await app.handlers.session.setUp(asked, callOf(null))
  return callOf({ id: person.id, ...CHARACTERS[OWNER] })
}

async function seat(app: App, key: CharacterKey): Promise<ApiCall> {
  const id = await app.people.putPerson(newcomer(key))
  return callOf({ id, ...CHARACTERS[key] })
}

function callOf(somebody: (Character & { readonly id: string }) | null): ApiCall {
  const person = somebody && {
    id: somebody.id,
    name: somebody.name,
    memberRole: somebody.role,
  }
  return {
    caller: {
      person,
      language: somebody?.language ?? 'ja',
      timeZone: null,
      surface: 'web',
      address: 'demo',
    },
    request: new Request('http://localhost/'),
    headers: new Headers(),
  }
}

function mapCharacters<Value>(
  valueOf: (key: CharacterKey) => Value,
): Readonly<Record<CharacterKey, Value>> {
  const keys = Object.keys(CHARACTERS) as CharacterKey[]
  // Every key of the characters, and no other.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<CharacterKey, Value>
}
