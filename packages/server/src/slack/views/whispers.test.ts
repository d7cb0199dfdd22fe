import type { Incident, Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { checkBlocks } from '@hikeshi/slack-double'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handsOnView } from '../../features/nudges/view.ts'
import type { Api } from '../call.ts'
import { SAY } from '../whisper/say.ts'
import type { Telling } from '../whisper/telling.ts'
import { WhisperKind, type Said } from '../whisper/whisper.ts'
import { drillOf } from './testing/drills.ts'
import { at, BEN, RAISED } from './testing/raised.ts'
import { entry, roomWith, todo } from './testing/rooms.ts'

/** Whoever hears it, and whoever it comes from: a name in letters that both languages read. */
const ME = { id: 'per_me', name: 'Mia Okafor' }
const WORDS = { ja, en } as const

/** What each is about. */
const ABOUT: Readonly<Record<WhisperKind, string>> = {
  nudge: 'unrecorded',
  called: 'cal_1',
  role: 'commander',
  todo: 'tod_1',
  question: 'ent_1',
  answer: 'inq_1',
  closer: RAISED.id,
  returned: RAISED.id,
  linked: 'lnk_1',
  unheard: RAISED.id,
  'drill-invited': 'drl_1',
  'drill-reminded': 'drl_1',
  'drill-moved': 'drl_1',
  'drill-off': 'drl_1',
}

/** Our API in an incident in which everything is asked of this one person, and everybody writes this. */
function apiSaying(text: string, language: Language, kind: WhisperKind): Api {
  const by = { ...BEN, name: text }
  const both = { ja: text, en: text }
  const incident: Incident = {
    ...RAISED,
    title: text,
    severity: 'sev1',
    roles: [{ role: 'commander', person: by, offeredTo: ME }],
    closeRequest: {
      requestedBy: kind === 'returned' ? ME : by,
      requestedAt: at(90),
      returned: kind === 'returned' ? { by, at: at(95), comment: text } : null,
      waiting: kind !== 'returned',
      approvedBy: null,
    },
    closers: [ME],
  }
  const question = entry('ent_1', text, { kind: 'question', state: 'open', askedTo: ME, by })
  const asked = {
    id: 'inq_1',
    text,
    by: ME,
    answer: text || '-',
    answeredBy: by,
    answeredAt: at(9),
  }
  const call = { incident: RAISED.id, number: 142, title: text, severity: null, by, at: at(1) }
  const drill = drillOf({
    title: text,
    place: text,
    purpose: text,
    note: text,
    facilitator: by,
    people: [{ person: by, answer: 'commander' }],
    state: kind === 'drill-off' ? 'aborted' : 'scheduled',
  })
  const link = { id: 'lnk_1', person: by, state: 'linked', confirmed: false }
  const [role] = roomWith().settings.roles
  const commander = { ...role, key: 'commander', name: both, briefing: both }
  const nudge = handsOnView(Temporal.Instant.from(at(5)), {
    reader: { labels: WORDS[language].labels, zone: 'UTC', nameOf: () => text } as never,
    words: WORDS[language],
    language,
    more: true,
  })
  const api = {
    incidents: { get: async () => incident },
    todos: list(todo(1, { askedOf: ME, text: both })),
    entries: list(question),
    inquiries: list(asked),
    nudges: { ...list(nudge), mine: async () => ({ items: [] }) },
    participants: { calls: async () => ({ items: [{ ...call, reason: 'summons' }] }) },
    settings: { get: async () => ({ roles: [commander], types: [] }) },
    slack: { links: async () => ({ items: [link] }) },
    drills: { get: async () => drill },
  }
  return api as unknown as Api
}

const list = (...items: readonly unknown[]) => ({ list: async () => ({ items, next: null }) })

async function said(kind: WhisperKind, language: Language, text: string): Promise<Said> {
  const telling: Telling = {
    whisper: {
      kind,
      person: ME.id,
      incident: RAISED.id,
      about: ABOUT[kind],
      by: BEN.id,
      at: at(1),
    },
    api: apiSaying(text, language, kind),
    language,
    words: WORDS[language],
    publicUrl: 'https://hikeshi.example.com',
    now: Temporal.Instant.from(at(1)),
    slackOf: async () => null,
    nameOf: async () => text,
    channel: 'C1',
    unheard: async () => [text],
  }
  const whispered = await SAY[kind](telling)
  if (whispered === null) throw new Error(`nothing is said: ${kind}`)
  return whispered
}

describe.each(WhisperKind.options)('%s', (kind) => {
  test('X-02 it is said in the language of whoever hears it, whatever the channel speaks', async () => {
    const [english, japanese] = await Promise.all([
      said(kind, 'en', 'Payments fail'),
      said(kind, 'ja', 'Payments fail'),
    ])

    expect(JSON.stringify(english.message)).not.toMatch(/[ぁ-んァ-ヶ一-龠]|undefined|null,|NaN/)
    expect(japanese.message.text).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    for (const label of labelsOf(japanese)) expect(label).toMatch(/[ぁ-んァ-ヶ一-龠]/)
  })

  test('C-01 whatever people write, Slack takes it, and nobody is called by it', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(' ', '<!channel> <@U1>', '&'.repeat(9000), '障害'.repeat(4000)),
    )

    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ja', 'en'), anything, async (language, text) => {
        const { message } = await said(kind, language, text)

        expect(checkBlocks(message.blocks)).toMatchObject({ ok: true })
        expect(message.text.trim()).not.toBe('')
        expect(JSON.stringify(message)).not.toContain('<!channel>')
        expect(JSON.stringify(message)).not.toContain('<@U1>')
      }),
      { numRuns: 12 },
    )
  }, 30_000)
})

/** What stands on the buttons. */
function labelsOf({ message }: Said): readonly string[] {
  return message.blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) => (element.type === 'button' ? [element.text.text] : []))
      : [],
  )
}
