import type { Language } from '@hikeshi/contract'
import { checkBlocks } from '@hikeshi/slack-double'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Room, Standing } from '../../project/living.ts'
import { LIVING } from '../../project/index.ts'
import { story } from '../testing/story.ts'

const LANGUAGES: readonly Language[] = ['ja', 'en']
const ROOMS = LANGUAGES.flatMap((language) =>
  Object.entries(story(language)).map(([name, room]) => ({ language, name, room })),
)

function standingIn(room: Room): readonly Standing[] {
  return LIVING.flatMap((living) => living.of(room))
}

/** All the text of a card, in the order in which it is read. */
function saidBy({ message }: Standing): readonly string[] {
  return [message.text, ...textsIn(message.blocks).map(({ text }) => text)]
}

/** What Slack reads as markup. Plain text it shows as it is. */
function markupIn(value: unknown): readonly string[] {
  return textsIn(value).flatMap(({ type, text }) => (type === 'mrkdwn' ? [text] : []))
}

interface Text {
  readonly type: string
  readonly text: string
}

function textsIn(value: unknown): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part))
  if (typeof value !== 'object' || value === null) return []
  return 'text' in value && typeof value.text === 'string'
    ? [value as Text]
    : Object.values(value).flatMap((part) => textsIn(part))
}

/** The same room in which everybody writes something else. */
function withText(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withText(part, text))
  if (typeof value !== 'object' || value === null) return value
  const written = new Set([
    'title',
    'text',
    'impact',
    'policy',
    'worstCase',
    'worstCaseCheck',
    'name',
    'comment',
    'note',
    'reason',
    'what',
    'message',
    'ja',
    'en',
    'importantNow',
  ])
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'string' && written.has(name) ? text : withText(part, text),
    ]),
  )
}

describe.each(ROOMS)('$name in $language', ({ room }) => {
  test('C-01 Slack takes every card', () => {
    for (const { message } of standingIn(room)) {
      expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
      expect(message.text).not.toBe('')
    }
  })

  test('X-02 a card speaks one language and leaves nothing unsaid', () => {
    const said = standingIn(room).flatMap((standing) => saidBy(standing))

    for (const text of said) expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
  })

  test('C-31 a card stands once', () => {
    const keys = LIVING.flatMap((living) =>
      living.of(room).map(({ key }) => `${living.kind} ${key}`),
    )

    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('X-02 in an English channel nothing is Japanese but the names of people', () => {
  const said = Object.values(story('en')).flatMap((room) =>
    standingIn(room).flatMap((standing) => saidBy(standing)),
  )

  const ours = said.join('\n').replaceAll(/相田 愛子|千葉 千尋|大地 大輔/g, '')
  expect(ours).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)
})

test('C-01 whatever people write into an incident, Slack takes all its cards', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      ' ',
      '<!channel> <@U1>',
      '&'.repeat(9000),
      '障害'.repeat(4000),
      '👩🏽‍🚒'.repeat(900),
      '\u202Eمرحبا'.repeat(700),
      'https://example.com/?a=<b>&c|d '.repeat(200),
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...ROOMS), anything, ({ room }, text) => {
      const { incident, todos, roster, notices, topics, entries, status, similar } = room
      const read = { incident, todos, roster, notices, topics, entries, status, similar }
      const other = { ...room, ...(withText(read, text) as typeof read) }

      for (const { message } of standingIn(other)) {
        expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
        expect([message.text, ...markupIn(message.blocks)].join('\n')).not.toContain('<!channel>')
      }
    }),
    { numRuns: 80 },
  )
}, 30_000)
