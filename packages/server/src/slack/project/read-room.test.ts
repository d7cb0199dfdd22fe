import type { Incident } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { expect, test } from 'vitest'
import type { Api } from '../call.ts'
import { RAISED } from '../views/testing/raised.ts'
import { readRoom } from './read-room.ts'

/** Our API with these answers, and everything that was asked of it. */
function answering(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const ask = (name: string) => async () => {
    asked.push(name)
    return answers[name] ?? { items: [] }
  }
  const noun = (name: string) => new Proxy({}, { get: (_, verb) => ask(`${name}.${String(verb)}`) })
  const api = new Proxy({}, { get: (_, name) => noun(String(name)) })
  return { asked, api: api as Api }
}

const other = (number: number, visibility: Incident['visibility']) => ({
  id: `inc_${number}`,
  number,
  title: `Incident ${number}`,
  visibility,
})

test('C-10 what was merged is named in the channel unless it is private, and nobody is asked about each', async () => {
  const merged = [2, 3, 4, 5].map((number) => other(number, number === 4 ? 'private' : 'open'))
  const { api, asked } = answering({
    'incidents.get': { ...RAISED, state: 'responding', absorbed: merged },
    'settings.get': { types: [], roles: [] },
  })

  const room = await readRoom(
    {
      api,
      language: 'en',
      words: en,
      publicUrl: 'https://hikeshi.example.com',
      linked: async () => new Map(),
      now: Temporal.Instant.from('2026-01-05T09:00:00Z'),
    },
    RAISED.id,
  )

  expect(room.incident.absorbed.map(({ number }) => number)).toEqual([2, 3, 5])
  expect(asked.filter((name) => name === 'incidents.get')).toHaveLength(1)
})
