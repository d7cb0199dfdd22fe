import type { SettingsChange } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import type { Configuration } from './configuration.ts'
import { effectsOn } from './effects.ts'
import { BEFORE, both, group, noticeText, SEV2, todo, type } from './testing.ts'

const withSev2 = (change: Partial<typeof SEV2>): Configuration => ({
  ...BEFORE,
  severities: [{ ...SEV2, ...change }],
})

const after = (change: Partial<Configuration>) => changesBetween(BEFORE, { ...BEFORE, ...change })

test('nothing differs between a configuration and itself', () => {
  expect(changesBetween(BEFORE, structuredClone(BEFORE))).toEqual([])
})

test.each<[string, Partial<typeof SEV2>, SettingsChange]>([
  [
    'how many agree',
    { quorum: { standard: 4, regulated: 3 } },
    { kind: 'quorum', severity: 'sev2', profile: 'standard', from: 2, to: 4 },
  ],
  [
    'who closes',
    { closer: { roles: [], people: ['per_1'], teams: ['tea_1'] } },
    { kind: 'closer', severity: 'sev2', roles: [], people: 1, teams: 1 },
  ],
  [
    'a time',
    { reportDue: null },
    { kind: 'duration', severity: 'sev2', which: 'report', from: 10, to: null },
  ],
  [
    'an interval',
    { cadence: { ...SEV2.cadence, channel: 20 } },
    { kind: 'duration', severity: 'sev2', which: 'channel', from: 30, to: 20 },
  ],
  [
    'the form of the alignment',
    { premortem: { form: 'async', within: 15 } },
    { kind: 'premortem', severity: 'sev2', to: 'async' },
  ],
  [
    'whether a postmortem is required',
    { postmortem: { ...SEV2.postmortem, required: false } },
    { kind: 'postmortem_required', severity: 'sev2', to: false },
  ],
  [
    'a tone',
    { invites: [{ group: 'cs', tone: 'observe' }] },
    { kind: 'invited', severity: 'sev2', group: both('cs'), tone: 'observe' },
  ],
  ['a guest', { invites: [] }, { kind: 'uninvited', severity: 'sev2', group: both('cs') }],
  [
    'a wording',
    { description: both('worse') },
    { kind: 'edited', part: 'severities', name: both('SEV2'), fields: ['description'] },
  ],
])('a severity tells %s, and nothing else', (_, change, told) => {
  expect(changesBetween(BEFORE, withSev2(change))).toEqual([told])
})

test('B-09 the owner of a severity is told once for all types that follow it', () => {
  expect(changesBetween(BEFORE, withSev2({ owner: both('CTO') }))).toEqual([
    {
      kind: 'owner',
      severity: 'sev2',
      types: 'all',
      keys: [null, 'service', 'data', 'security', 'lost'],
      from: both('department'),
      to: both('CTO'),
    },
  ])
})

test('B-09 a row of the matrix is told with the types it is about, and who hears of it', () => {
  const row = {
    severity: 'sev2' as const,
    types: ['security', 'lost'],
    owner: both('Security'),
    scope: null,
    groups: ['legal'],
  }
  const keys = ['security', 'lost']
  const at = { severity: 'sev2', types: keys.map(both), keys }

  expect(after({ owners: [row] })).toEqual([
    { kind: 'owner', ...at, from: both('department'), to: both('Security') },
    { kind: 'owner_groups', ...at, count: 1 },
  ])
})

test('B-09 the owner of a severity is told with its types where the matrix says otherwise for others', () => {
  const rest = { scope: null, groups: [], owner: both('Security') }
  const owners = [{ severity: 'sev2' as const, types: ['security', 'lost'], ...rest }]
  const before = { ...BEFORE, owners }
  const [change] = changesBetween(before, {
    ...withSev2({ owner: both('CTO') }),
    owners,
  })

  expect(change).toMatchObject({ types: [null, both('service'), both('data')] })
})

test('to-dos are counted by severity, and a reworded one is named', () => {
  const before = { ...BEFORE, todoTemplates: [todo('a', 'A'), todo('b', 'B')] }
  const changes = changesBetween(before, {
    ...before,
    todoTemplates: [todo('b', 'B!'), todo('c', 'C'), todo('d', 'D')],
  })

  expect(changes).toContainEqual({ kind: 'todos', severity: 'sev2', added: 2, removed: 1 })
  const edited = { kind: 'edited', part: 'todos', name: both('B!'), fields: ['text'] }
  expect(changes).toContainEqual(edited)
})

test('B-15 a text of a notice that is edited is told with the fields that differ', () => {
  const before = { ...BEFORE, noticeTexts: [noticeText('first'), noticeText('final')] }
  const final = noticeText('final', { phase: 'final', text: both('{done}') })
  const changes = changesBetween(before, { ...before, noticeTexts: [noticeText('first'), final] })

  expect(changes).toEqual([
    { kind: 'edited', part: 'notices', name: both('final'), fields: ['phase', 'text'] },
  ])
})

test('what is reordered is told as such, not as edited', () => {
  const types = BEFORE.types.toReversed()
  expect(after({ types })).toEqual([{ kind: 'reordered', part: 'types' }])
})

test('a profile tells its preset and each switch that stands otherwise', () => {
  const profile = {
    zone: 'UTC',
    currency: 'EUR',
    preset: 'regulated' as const,
    switches: { nudges: 'few' as const },
  }
  expect(after({ profile, zone: 'UTC' })).toEqual([
    { kind: 'zone', to: 'UTC' },
    { kind: 'currency', to: 'EUR' },
    { kind: 'preset', to: 'regulated' },
    { kind: 'switch', name: 'nudges', to: 'few' },
  ])
})

test('who comes into a group and who leaves it is counted, not named', () => {
  const before = { ...BEFORE, inviteGroups: [group('cs', ['per_1', 'per_2'])] }
  const changes = changesBetween(before, { ...before, inviteGroups: [group('cs', ['per_3'])] })
  expect(changes).toEqual([{ kind: 'members', group: both('cs'), added: 1, removed: 2 }])
})

const PAYMENTS = { number: 7, title: 'Payments fail' }
const MAILS = { number: 3, title: 'Mails are late' }

test('incidents under way keep their lists, and go by new rules at once', () => {
  const open = [
    { severity: 'sev2' as const, type: 'service', count: 2, incidents: [PAYMENTS, MAILS] },
    { severity: 'sev2' as const, type: null, count: 1, incidents: [] },
    { severity: 'sev3' as const, type: null, count: 5, incidents: [] },
    { severity: null, type: null, count: 7, incidents: [] },
  ]
  const todos = { kind: 'todos', severity: 'sev2', added: 1, removed: 0 } as const
  const owner = { kind: 'closer', severity: 'sev2', roles: [], people: 1, teams: 0 } as const

  expect(effectsOn(open, [todos])).toEqual([{ kind: 'open_lists', count: 3 }])
  expect(effectsOn(open, [owner])).toEqual([{ kind: 'open_rules', count: 3 }])
  const owned = { types: [], keys: ['service'], from: both('a'), to: both('b') } as const
  expect(effectsOn(open, [{ kind: 'owner', severity: 'sev2', ...owned }])).toEqual([
    { kind: 'open_rules', count: 2 },
  ])
  expect(effectsOn(open, [])).toEqual([])
  expect(effectsOn([], [todos, owner])).toEqual([])
})

test('G0 a type of one’s own may be private, and calls people of its own', () => {
  const invite = { people: ['per_1', 'per_2'], teams: [], groups: ['legal'] }
  const hr = { ...type('hr', true), invite }

  expect(after({ types: [...BEFORE.types, hr] })).toEqual([
    { kind: 'privacy', type: both('hr'), key: 'hr', private: true },
    { kind: 'members', group: both('hr'), added: 3, removed: 0 },
    { kind: 'added', part: 'types', name: both('hr') },
  ])
  const opened = [...BEFORE.types.slice(1), { ...type('service', true) }]
  expect(after({ types: opened })).toContainEqual({
    kind: 'privacy',
    type: both('service'),
    key: 'service',
    private: true,
  })
})

test('B-25 every change of how a postmortem goes is told with what it says now', () => {
  const { postmortem } = BEFORE
  const [begin, timeline] = postmortem.agenda
  if (!begin || !timeline) throw new Error('the agenda has two points')
  const told = (change: Partial<typeof postmortem>) =>
    after({ postmortem: { ...postmortem, ...change } })

  expect(told({ opening: both('we share') })).toEqual([
    { kind: 'guide_opening', to: both('we share') },
  ])
  expect(told({ agenda: [{ ...begin, minutes: 10 }, timeline] })).toEqual([
    { kind: 'guide_minutes', from: 30, to: 35 },
    {
      kind: 'guide_lines',
      list: 'agenda',
      added: [{ text: both('begin'), minutes: 10 }],
      removed: [{ text: both('begin'), minutes: 5 }],
    },
  ])
  expect(told({ agenda: [timeline, begin] })).toEqual([{ kind: 'guide_order', list: 'agenda' }])
  expect(told({ exit: [both('again?'), both('useful?')] })).toEqual([
    {
      kind: 'guide_lines',
      list: 'exit',
      added: [{ text: both('useful?'), minutes: null }],
      removed: [],
    },
  ])
})

test('C-20 what goes otherwise in Slack is told, and each reaction that means something else', () => {
  const { slack } = BEFORE
  const reactions = { ...slack.reactions, fact: ['round_pushpin'], raise: [] }
  const changed = {
    ...slack,
    lobby: '障害対応',
    rooms: 'threads',
    language: 'en',
    reactions,
  } as const

  expect(after({ slack: changed })).toEqual([
    { kind: 'slack_lobby', to: '障害対応' },
    { kind: 'slack_rooms', to: 'threads' },
    { kind: 'slack_language', to: 'en' },
    { kind: 'slack_reaction', what: 'fact', to: ['round_pushpin'] },
    { kind: 'slack_reaction', what: 'raise', to: [] },
  ])
})

test('G0 a type that becomes private names the incidents that it hides, and one that opens hides none', () => {
  const name = { ja: 'サービス', en: 'Service' }
  const privacy = { kind: 'privacy' as const, type: name, key: 'service' }
  const open = [
    { severity: 'sev2' as const, type: 'service', count: 1, incidents: [PAYMENTS] },
    { severity: null, type: 'service', count: 1, incidents: [MAILS] },
    { severity: 'sev2' as const, type: 'data', count: 1, incidents: [{ number: 9, title: 'x' }] },
  ]

  expect(effectsOn(open, [{ ...privacy, private: true }])).toEqual([
    { kind: 'open_hidden', incidents: [MAILS, PAYMENTS] },
  ])
  expect(effectsOn(open, [{ ...privacy, private: false }])).toEqual([])
})
