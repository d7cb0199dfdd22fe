import { checkBlocks, checkView } from '@hikeshi/slack-double'
import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  actions,
  bold,
  button,
  context,
  cutMarkup,
  escaped,
  fields,
  header,
  homeView,
  link,
  linkButton,
  message,
  overflow,
  phrase,
  rich,
  section,
  unmarked,
  when,
} from './index.ts'

const REST = { address: 'https://hikeshi.example.com/incidents/1', name: '続き' }

/** Whatever may come out of a keyboard, a log, or an attacker. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u0000',
    '<!channel>',
    '<@U0123456|x>',
    '&lt;!here&gt;',
    '決済が止まっている。'.repeat(1000),
    '👩🏽‍🚒'.repeat(2000),
    '&'.repeat(10_000),
    '<'.repeat(10_000),
    '\u202Eمرحبا\u202C'.repeat(900),
    `https://example.com/${'<|>&'.repeat(900)}`,
    '\uE0000\uE001',
    'x'.repeat(10_000),
  ),
)

function blocksSaying(text: string): readonly KnownBlock[] {
  const choices = [{ text, value: 'a', about: text }]
  return [
    header(text),
    section(text, overflow('todo.more', choices)),
    section(rich`${bold(text)} ${link('https://example.com/?a=1&b=<2>', text)} ${text}`),
    section(phrase((one: string, two: string) => `${one} → ${two}`, text, escaped(text))),
    ...fields([text, rich`${bold(text)}\n${text}`, when('2026-01-05T09:00:00Z')]),
    ...context(text, null, escaped(text)),
    ...actions(
      button({ text, action: 'todo.take', value: text, label: text }),
      button({ text, action: 'todo.take', value: 'b', style: 'primary' }),
      linkButton(text, `https://example.com/?q=${encodeURIComponent(text.toWellFormed())}`),
    ),
  ]
}

test('C-01 whatever people write, in any place of a message, Slack takes it', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const sent = message({ text, blocks: blocksSaying(text), rest: REST })

      expect(checkBlocks(sent.blocks)).toMatchObject({ ok: true })
      expect(sent.text).not.toBe('')
      expect(sent.text.length).toBeLessThanOrEqual(1000)
      expect(sent.text.isWellFormed()).toBe(true)
    }),
    { numRuns: 150 },
  )
}, 30_000)

test('C-01 the same holds for the home tab', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const home = homeView(blocksSaying(text), escaped(text))

      expect(checkView('views.publish', home)).toMatchObject({ ok: true })
    }),
    { numRuns: 150 },
  )
}, 30_000)

test('C-01 however much there is to say, a message ends with the way to the rest of it', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 8, max: 30 }), (text, times) => {
      const blocks = Array.from({ length: times }, () => blocksSaying(text)).flat()

      const sent = message({ text, blocks, rest: REST })

      expect(checkBlocks(sent.blocks)).toMatchObject({ ok: true })
      expect(sent.blocks.length).toBeLessThanOrEqual(50)
      expect(JSON.stringify(sent.blocks.at(-1))).toContain(REST.address)
    }),
    { numRuns: 30 },
  )
}, 30_000)

test('C-01 nobody can call a channel or a person by what they write', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { text: safe } = rich`${text}`

      expect(safe).not.toMatch(/<(?!https?:\/\/[^<>|]+>)/)
      expect(safe).not.toMatch(/&(?!amp;|lt;|gt;)/)
    }),
  )
})

test('C-01 markup is cut between its parts, never inside a link or an escaped sign', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 2, max: 300 }), (text, max) => {
      const whole = rich`${text} <@U1> ${link('https://example.com', text)} ${text}`

      const { text: kept } = cutMarkup(whole, max)

      expect(kept.length).toBeLessThanOrEqual(Math.max(max, 1))
      expect(kept.isWellFormed()).toBe(true)
      expect(kept.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
      expect(kept.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
    }),
  )
})

test('C-01 buttons that would stand twice in one row stand in two', () => {
  const take = { text: 'やります', action: 'todo.take' } as const

  const rows = actions(
    button({ ...take, value: 'a' }),
    null,
    button({ ...take, value: 'b' }),
    button({ text: '済', action: 'todo.done' }),
  )

  expect(rows.map(({ elements }) => elements.length)).toEqual([2, 1])
  expect(checkBlocks(rows)).toMatchObject({ ok: true })
})

test('X-02 a moment is shown in the time zone of whoever reads', () => {
  expect(when('2026-01-05T09:30:00Z').text).toBe(
    '<!date^1767605400^{date_short_pretty} {time}|2026-01-05 09:30 UTC>',
  )
})

test('C-01 a sentence of the catalogue never changes what people wrote', () => {
  const { text } = phrase(
    (name: string, said: string) => `<${name}> & ${said}`,
    rich`<@U1>`,
    'a < b',
  )

  expect(text).toBe('&lt;<@U1>&gt; &amp; a &lt; b')
})

test('C-17 Markdown is read without its signs where Slack would show them', () => {
  const markdown =
    '## 復旧\n- **暫定対応**：前の版 [手順](https://example.com/a)\n  * 2 \\* 3\n- [x] 済\n- [ ] 未'

  expect(unmarked(markdown)).toBe(
    '復旧\n• 暫定対応：前の版 手順 https://example.com/a\n  • 2 * 3\n☑ 済\n☐ 未',
  )
})
