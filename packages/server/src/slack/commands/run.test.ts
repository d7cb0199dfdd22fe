import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkBlocks } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { textsOf } from '../../testing/slack-hand.ts'
import type { SlackCall } from '../call.ts'
import { VERBS } from './index.ts'
import { nameOf } from './names.ts'
import { runCommand } from './run.ts'

const SPOKEN = [
  ['ja', ja],
  ['en', en],
] as const

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
    zone: 'UTC',
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

test('C-01 help says in one line what each verb does, each once and under its headline, within what Slack takes', async () => {
  for (const [language, words] of SPOKEN) {
    const said = await runCommand(nowhere(language), language === 'ja' ? '使い方' : 'help')

    if (said.kind !== 'privately') throw new Error(said.kind)
    expect(checkBlocks(said.message.blocks)).toMatchObject({ ok: true })
    const lines = textsOf(said.message.blocks).join('\n').split('\n')
    for (const verb of VERBS) {
      const line = words.slack.commands.line(nameOf(verb, words), verb.help(words))
      expect(lines.filter((one) => one === line)).toHaveLength(1)
    }
    for (const headline of Object.values(words.slack.commands.groups)) {
      expect(lines.indexOf(`*${headline}*`)).toBeGreaterThan(0)
    }
  }
})

test('C-01 help with one word behind it tells what that one does, in the other language too', async () => {
  for (const [language, words] of SPOKEN) {
    const { commands } = words.slack
    const said = await answer(language, language === 'ja' ? 'ヘルプ Ｓｅｖ' : 'help 重大度')
    const name = language === 'ja' ? '重大度' : 'sev'

    expect(said.split('\n')[0]).toBe(commands.oneVerb(name, commands.verbs.sev))
    expect(said).toContain('severity')
    expect(said).toContain(commands.elsewhere(name))
    expect(said).not.toContain(commands.verbs.raise)
  }
  expect(await answer('en', 'help list')).not.toContain('#12')
})

test('C-01 help with something that is no word of ours shows all of them where no incident is talked of', async () => {
  expect(await answer('en', 'help with the logs')).toContain(en.slack.commands.verbs.archive)
})
