import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { expect, test } from 'vitest'
import { textsOf } from '../../testing/slack-hand.ts'
import type { SlackCall } from '../call.ts'
import { VERBS } from './index.ts'
import { nameOf } from './names.ts'
import { runCommand } from './run.ts'

function unused(): never {
  throw new Error('nothing is asked for')
}

/** Somebody who is in no incident’s channel. What they run may ask our API for nothing. */
function nowhere(language: 'ja' | 'en'): SlackCall {
  return {
    api: new Proxy({}, { get: unused }) as SlackCall['api'],
    caller: {
      person: { id: 'per_1', name: 'Aiko', memberRole: 'member' },
      language,
      timeZone: null,
      surface: 'slack',
      address: 'slack',
    },
    slackUser: 'U1',
    language,
    words: language === 'ja' ? ja : en,
    place: { channel: 'C1', thread: null, message: null },
    incident: null,
    now: Temporal.Instant.from('2026-01-05T09:00:00Z'),
    publicUrl: 'https://hikeshi.example',
    workspace: {
      personOf: unused,
      slackOf: unused,
      channelOf: unused,
      permalink: unused,
      source: { raised: unused, bring: unused },
      messageAt: unused,
    },
  }
}

async function answer(language: 'ja' | 'en', typed: string): Promise<string> {
  const said = await runCommand(nowhere(language), typed)
  return said.kind === 'privately' ? textsOf(said.message.blocks).join('\n') : said.kind
}

test('C-01 no name belongs to two verbs, and every verb has one in each language', () => {
  const names = VERBS.flatMap((verb) => verb.names)

  expect(new Set(names).size).toBe(names.length)
  for (const verb of VERBS) {
    expect(nameOf(verb, en)).toMatch(/^[a-z-]+$/)
    expect(nameOf(verb, ja)).toMatch(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u)
  }
})

test('C-01 a mistyped verb is answered with the nearest, and can still become an incident', async () => {
  const said = await answer('en', 'stauts')

  expect(said).toContain('Did you mean')
  expect(said).toContain('status')
  expect(said).toContain('Raise an incident')
  expect(await answer('ja', 'ｓｔａｕｔｓ')).toContain('もしかして')
})

test('C-01 a verb is known in any width and case, with its number right behind it', async () => {
  const asked = await Promise.all(
    ['ＵＰＤＡＴＥ', '共有', 'Sev', '重大度２', 'sev1'].map((typed) => answer('ja', typed)),
  )

  for (const said of asked) expect(said).toContain('どのインシデントですか')
})

test('C-01 help says in one line what each verb does', async () => {
  for (const [language, words] of [
    ['ja', ja],
    ['en', en],
  ] as const) {
    const said = await answer(language, words.labels.locale === 'ja' ? '使い方' : 'help')
    for (const verb of VERBS) expect(said).toContain(verb.help(words))
  }
})
