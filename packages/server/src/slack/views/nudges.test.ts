import { NudgeCode, type Language, type Nudge as NudgeView } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkBlocks } from '@hikeshi/slack-double'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../domain/nudge/nudge.ts'
import { nextLook, nudgesNow, type Saying } from '../../domain/nudge/say.ts'
import type { Said as SaidBefore } from '../../domain/nudge/snapshot.ts'
import { CASES } from '../../domain/nudge/testing-cases.ts'
import { moment, remembered } from '../../domain/nudge/testing.ts'
import { handsOnView, nudgeView, type Hearing } from '../../features/nudges/view.ts'
import type { Api, SlackMessage } from '../call.ts'
import { whispersAfter } from '../whisper/follow.ts'
import { sayNudge } from '../whisper/say-nudge.ts'
import type { Telling } from '../whisper/telling.ts'
import { nudges } from './cards/nudges.ts'
import { RAISED } from './testing/raised.ts'
import { room } from './testing/reading.ts'

/** Where a nudge is in Slack, the quietest first: seen by one person alone, under the board, in the channel. */
type Place = 'aside' | 'aside, where they talk' | 'under the board' | 'channel'

/** The places of every nudge, in the order in which it takes them. */
const PLACES: Readonly<Record<NudgeCode, readonly Place[]>> = {
  'N-01': ['channel', 'aside'],
  'N-02': ['aside'],
  'N-03': ['channel'],
  'N-04': ['aside', 'under the board'],
  'N-05': ['aside', 'channel'],
  'N-06': ['aside'],
  'N-07': ['aside'],
  'N-08': ['aside'],
  'N-09': ['aside'],
  'N-10': ['aside'],
  'N-11': ['aside'],
  'N-12': ['aside'],
  'N-13': ['aside'],
  'N-14': ['aside'],
  'N-15': ['aside'],
  'N-16': ['aside'],
  'N-17': ['under the board'],
  'N-18': ['aside'],
  'N-19': ['aside'],
  'N-20': ['aside'],
  'N-21': ['aside, where they talk'],
  'N-22': ['aside'],
  'N-23': ['aside'],
  breakout: ['aside'],
  digest: ['aside'],
  watch: ['aside'],
}

const WORDS = { ja, en } as const

function hearing(language: Language): Hearing {
  const words: Words = WORDS[language]
  const own = { roles: new Map(), types: new Map(), audiences: new Map() }
  const reader = { labels: words.labels, own, zone: 'Asia/Tokyo', nameOf: (id: string) => id }
  return { reader: reader as unknown as Hearing['reader'], words, language, more: true }
}

/** Everything that is said of this as long as nothing changes. */
function sayingsOf(code: NudgeCode): readonly Saying[] {
  if (code === 'digest') {
    const facts = { count: 4, names: ['An alarm'], minutes: 0 }
    return [{ to: 'ana', place: 'private', parts: [due({ code, about: '2026-01-05', facts })] }]
  }
  if (code === 'N-11') return [{ to: 'ana', place: 'private', parts: [due({ code })] }]
  const { when } = CASES[code]
  const said: SaidBefore[] = []
  const heard: Saying[] = []
  for (let now: Temporal.Instant | null = moment(0); now; now = nextLook({ ...when, said }, now)) {
    const sayings = nudgesNow({ ...when, said }, now)
    said.push(...remembered(sayings, now.toString(), said.length))
    heard.push(...sayings.filter(({ parts }) => parts.some((part) => part.code === code)))
  }
  return heard
}

type Due = Saying['parts'][number]
const due = (part: Pick<Part, 'code'> & Partial<Part>): Due =>
  ({ about: null, step: 0, facts: {}, ...part }) as unknown as Due

function viewOf(saying: Saying, language: Language): NudgeView {
  if (saying.parts.some(({ code }) => code === 'N-11')) {
    return handsOnView(moment(0), hearing(language))
  }
  const { to, place, parts } = saying
  const shown = parts.map((part) => Object.assign({ state: 'shown' as const }, part))
  const nudge = { id: 'ndg_1', incident: 'inc_1', to, place, saidAt: moment(0), parts: shown }
  const view = nudgeView(nudge as unknown as Parameters<typeof nudgeView>[0], hearing(language))
  if (view === null) throw new Error('nothing is heard of it')
  return view
}

/** Where Slack has it, and what stands there. */
async function inSlack(
  saying: Saying,
  language: Language,
): Promise<{ readonly place: Place; readonly message: SlackMessage }> {
  const view = viewOf(saying, language)
  if (saying.to === null) return inChannel(view, language)
  const said = await sayNudge(tellingOf(view, language))
  if (said === null) throw new Error('it is said to nobody')
  expect(said.place).toBe('aside')
  return { place: said.channel ? 'aside, where they talk' : 'aside', message: said.message }
}

function inChannel(view: NudgeView, language: Language) {
  const [standing] = nudges.of({ ...room('responding', language), nudges: [view] })
  if (!standing) throw new Error('it stands nowhere')
  const place: Place = standing.thread?.key === 'board' ? 'under the board' : 'channel'
  return { place, message: standing.message }
}

function tellingOf(view: NudgeView, language: Language): Telling {
  const items = async () => ({ items: [view], next: null })
  const api = { nudges: { list: items, mine: items }, incidents: { get: async () => RAISED } }
  return {
    whisper: { kind: 'nudge', person: 'ana', incident: 'inc_1', about: view.id, at: view.at },
    api: api as unknown as Api,
    language,
    words: WORDS[language],
    publicUrl: 'https://hikeshi.example.com',
    now: Temporal.Instant.from(view.at),
    slackOf: async () => null,
    nameOf: async () => null,
    channel: 'C1',
    unheard: async () => [],
  }
}

/** All that stands there, and what must be among it: what, why, and its buttons. */
async function pressable(saying: Saying, language: Language) {
  const { message, place } = await inSlack(saying, language)
  const { parts } = viewOf(saying, language)
  const labels = parts.flatMap(({ acts }) => acts.map(({ label }) => label))
  const starts = parts.map((part) => JSON.stringify(part.text).slice(1, 20))
  const why = place.startsWith('aside') ? ['nudge.why'] : parts.map((part) => part.why.slice(0, 12))
  const expected = [...labels, ...starts, ...why, 'nudge.not-needed']
  return { text: JSON.stringify(message.blocks), expected }
}

const CODES = NudgeCode.options

describe('W-15 C-24 every nudge has its place in Slack, the quietest that can work', () => {
  test.each(CODES)('W-15 C-24 %s', async (code) => {
    const sayings = sayingsOf(code)

    const shown = await Promise.all(
      sayings.flatMap((saying) => [inSlack(saying, 'ja'), inSlack(saying, 'en')]),
    )

    expect([...new Set(shown.map(({ place }) => place))]).toEqual(PLACES[code])
    for (const { message } of shown) {
      expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
      expect(message.text).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  test.each(CODES)('B-25 %s says why, and that it is not needed is one click', async (code) => {
    const sayings = sayingsOf(code)

    const shown = await Promise.all(
      sayings.flatMap((saying) => [pressable(saying, 'ja'), pressable(saying, 'en')]),
    )

    expect(shown.length).toBeGreaterThan(1)
    for (const { text, expected } of shown) {
      for (const said of expected) expect(text).toContain(said)
    }
  })
})

/** What follows in Slack when a nudge was said to somebody, or to the room. */
function tasksAfter(to: string | null) {
  const told = { type: 'nudge.said', stream: 'ndg_1', actor: 'system', at: RAISED.raisedAt }
  const data = { to, incident: 'inc_1', place: 'private', parts: [] }
  return whispersAfter({ ...told, data }, 'inc_1')
}

test('W-15 what is said to one person is whispered to them, and what is said to the room is not', () => {
  expect(tasksAfter('ana')).toMatchObject([{ payload: { kind: 'nudge', person: 'ana' } }])
  expect(tasksAfter(null)).toEqual([])
})
