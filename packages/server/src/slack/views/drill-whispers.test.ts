import type { Drill } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import type { Api } from '../call.ts'
import { SAY } from '../whisper/say.ts'
import type { WhisperKind } from '../whisper/whisper.ts'
import { drillOf } from './testing/drills.ts'
import { AIKO, BEN } from './testing/raised.ts'

interface Hearing {
  readonly drill?: Partial<Drill>
  readonly now?: string
  readonly language?: 'ja' | 'en'
}

const { say } = en.slack.drills

/** What Ben hears of a drill of Aiko's: the sentence, and what he may press. */
async function heard(kind: WhisperKind, { drill = {}, now, language = 'en' }: Hearing = {}) {
  const api = { drills: { get: async () => drillOf(drill) } } as unknown as Api
  const said = await SAY[kind]({
    whisper: { kind, person: BEN.id, incident: null, about: 'drl_1', by: AIKO.id, at: '' },
    api,
    language,
    words: language === 'ja' ? ja : en,
    publicUrl: 'https://hikeshi.example.com',
    now: Temporal.Instant.from(now ?? '2026-02-17T05:00:00Z'),
    slackOf: async () => null,
    nameOf: async () => AIKO.name,
    channel: null,
    unheard: async () => [],
  })
  if (said === null) return null
  const blocks = JSON.stringify(said.message.blocks)
  const acts = [...blocks.matchAll(/"action_id":"drill\.(\w+)"/g)].map(([, act]) => act)
  return { text: said.message.text, acts, blocks }
}

const ANSWERS = ['command', 'play', 'watch', 'away']

test.each([
  ['who has not answered is asked', { answer: null }, say.asked, ANSWERS],
  ['who takes part is told when and where', { answer: 'player' }, say.ahead, ['away']],
  ['who leads it can move it', { facilitator: BEN }, say.ahead, ['change']],
] as const)('W-11 a reminder: %s', async (_, drill, line, acts) => {
  const said = await heard('drill-reminded', { drill: { ...drill, place: 'Room 1' } })

  expect(said).toMatchObject({ text: `${line} 切り替え訓練`, acts })
  expect(said?.blocks).toContain('<!date^1771390800^')
  expect(said?.blocks).toContain('Where: Room 1')
})

test('W-11 who cannot come is not reminded, and of a drill that has begun or was called off nobody is', async () => {
  expect(await heard('drill-reminded', { drill: { answer: 'away' } })).toBeNull()
  for (const kind of ['drill-invited', 'drill-reminded', 'drill-moved'] as const) {
    expect(await heard(kind, { now: '2026-02-18T05:00:00Z' })).toBeNull()
    expect(await heard(kind, { drill: { state: 'aborted' } })).toBeNull()
  }
  expect(await heard('drill-off')).toBeNull()
})

test('W-11 an invitation says who asks, for what and when; whoever is to lead it is asked for that', async () => {
  const asked = await heard('drill-invited', { language: 'ja', drill: { purpose: '指揮の交代' } })
  const leads = await heard('drill-invited', { drill: { facilitator: BEN } })

  expect(asked).toMatchObject({
    text: '相田 愛子さんから、訓練のお誘いです 切り替え訓練',
    acts: ANSWERS,
  })
  expect(asked?.blocks).toContain('目的：指揮の交代')
  expect(leads).toMatchObject({ text: `${say.leading(AIKO.name)} 切り替え訓練`, acts: ['change'] })
})

test('W-11 a drill that is called off is told with the reason, and there is nothing to press', async () => {
  const said = await heard('drill-off', { drill: { state: 'aborted', note: '本番の障害対応中' } })

  expect(said).toMatchObject({ text: `${say.calledOff(AIKO.name)} 切り替え訓練`, acts: [] })
  expect(said?.blocks).toContain('本番の障害対応中')
})
