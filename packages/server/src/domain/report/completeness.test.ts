import type { Severity } from '@hikeshi/contract'
import { describe, expect, it } from 'vitest'
import type { Incident } from '../incident/incident.ts'
import { completeReport, entry, measure, todo } from '../testing/builders.ts'
import { completeness } from './completeness.ts'
import type { ReportFacts } from './facts.ts'
import type { Weight } from './rule.ts'
import { RULES, type RuleKey } from './rules.ts'

const report = completeReport()
const within = (changes: Partial<Incident>) =>
  completeReport({ incident: { ...report.incident, ...changes } })
const section = (key: string, text: string) =>
  completeReport({ sections: { ...report.sections, [key]: text } })
const url = 'https://example.com/2'
const temporary = entry({ kind: 'action', state: 'done', actionKind: 'mitigation', url })

/** What lacks, by the rule that must say so: a rule without its lack does not compile. */
const lacks: Record<RuleKey, Readonly<Record<string, ReportFacts>>> = {
  'R-SM-1': {
    'no summary': section('summary', ' '),
    'a summary too short': section('summary', 'Payments failed'),
    'a summary too long': section('summary', 'Payments failed. '.repeat(30)),
    'TODO for a summary': section('summary', 'TODO: say what happened to whom'),
    '未記入 for a summary': section(
      'summary',
      '（未記入）何が誰にどれだけ起きて今どうなっているか',
    ),
  },
  'R-TM-1': { 'no start': within({ impactStartedAt: null }) },
  'R-TM-2': {
    'no end': within({ impactEndedAt: null }),
    'an end before the start': within({ impactEndedAt: '2026-01-05T07:40:00Z' }),
    'an end after convergence': within({ impactEndedAt: '2026-01-05T08:56:00Z' }),
  },
  'R-TM-3': { 'a start after it was raised': within({ impactStartedAt: '2026-01-05T08:10:00Z' }) },
  'R-TL-1': {
    'no first response': completeReport({
      log: report.log.filter(
        ({ type }) => !['role.taken', 'incident.monitoring_started'].includes(type),
      ),
    }),
    'no convergence since it was reopened': completeReport({
      log: [...report.log, { type: 'incident.reopened', at: '2026-01-05T08:59:00Z' }],
    }),
  },
  'R-TL-2': {
    'an hour and more of silence': completeReport({
      incident: { ...report.incident, convergedAt: '2026-01-05T09:59:00Z' },
    }),
  },
  'R-TL-3': {
    'entries without a source': completeReport({
      entries: [...report.entries, entry({ text: 'It is slow' }), entry({ text: 'It is back' })],
    }),
  },
  'R-IM-1': { 'no number': section('impact', 'Many orders failed') },
  'R-CA-1': {
    'no factor': section('factors', ''),
    'the summary for a factor': section('factors', report.sections['summary'] ?? ''),
  },
  'R-CA-2': { 'one factor alone': section('factors', 'The release doubled the connections.') },
  'R-CA-4': {
    'a name beside a fault': section('factors', 'Bo made a mistake.\n\nNothing limited it.'),
    'a family name beside a fault': section('factors', '佐藤さんの不注意。\n\n上限がなかった。'),
    'somebody who is meant': section('learned', '作業者の確認不足だった。'),
  },
  'R-CA-3': {
    'an open hypothesis': completeReport({
      entries: [...report.entries, entry({ kind: 'hypothesis', state: 'open', url })],
    }),
  },
  'R-RC-1': {
    'no recovery': completeReport({ entries: [] }),
    'a recovery that did not hold': completeReport({
      entries: [entry({ kind: 'action', state: 'did_not_hold' })],
    }),
  },
  'R-RC-2': { 'a temporary fix alone': completeReport({ entries: [temporary] }) },
  'R-CV-1': { 'no agreement': within({ convergence: null }) },
  'R-NT-1': {
    'an audience undecided': completeReport({
      notices: [{ name: { ja: '店舗', en: 'Shops' }, state: 'undecided' }],
    }),
    'a notice without its end': completeReport({
      notices: [{ name: { ja: '店舗', en: 'Shops' }, state: 'published' }],
    }),
  },
  'R-CR-1': { 'no care': section('care', '') },
  'R-PV-1': { 'no prevention': completeReport({ measures: [] }) },
  'R-PV-2': {
    'a prevention without owner': completeReport({ measures: [measure({ owner: null })] }),
    'a prevention without due date': completeReport({ measures: [measure({ due: null })] }),
    'a prevention without category': completeReport({ measures: [measure({ category: null })] }),
  },
  'R-PV-3': {
    'a required prevention under way': completeReport({
      measures: [measure({ state: 'in_progress' })],
    }),
    'a required prevention without proof': completeReport({ measures: [measure({ proof: null })] }),
  },
  'R-PV-5': {
    'a prevention that nothing shows to work': completeReport({
      profile: { premortem: 'required', prevention: 'verified' },
    }),
  },
  'R-PV-4': {
    'a call for care alone': completeReport({ measures: [measure({ text: '次回から注意する' })] }),
    'a reminder alone': completeReport({ measures: [measure({ text: 'Remind everybody' })] }),
  },
  'R-RL-1': {
    'nobody who took part': completeReport({ participants: [] }),
    'nobody who kept the record': completeReport({ entries: [] }),
  },
  'R-TD-1': {
    'a to-do that closing waits for': completeReport({ todos: [todo({ blocks: 'close' })] }),
  },
  'R-PM-1': {
    'no postmortem': completeReport({ postmortem: null }),
    'a postmortem waived at SEV1': completeReport({
      postmortem: report.postmortem && { ...report.postmortem, held: false, form: 'waived' },
    }),
  },
}

describe.each(Object.keys(lacks) as RuleKey[])('B-20 B-21 B-22 B-23 %s', (rule) => {
  it.each(Object.entries(lacks[rule]))('misses %s', (_, facts) => {
    const { missing, percent } = completeness(facts)
    expect(missing.map((unmet) => unmet.rule)).toContain(rule)
    expect(percent).toBeLessThan(100)
  })
})

it('lacks nothing when everything is there', () => {
  expect(completeness(report)).toEqual({ percent: 100, missing: [] })
})

/** The table of defaults.md §4.6: SEV1 to SEV4. */
const table: Record<RuleKey, readonly [Weight, Weight, Weight, Weight]> = {
  'R-SM-1': ['H', 'H', 'H', 'H'],
  'R-TM-1': ['H', 'H', 'H', 'S'],
  'R-TM-2': ['H', 'H', 'H', 'S'],
  'R-TM-3': ['H', 'H', 'S', 'S'],
  'R-TL-1': ['H', 'H', 'S', null],
  'R-TL-2': ['S', 'S', 'S', null],
  'R-TL-3': ['S', 'S', null, null],
  'R-IM-1': ['H', 'H', 'S', null],
  'R-CA-1': ['H', 'H', 'H', null],
  'R-CA-2': ['S', 'S', null, null],
  'R-CA-3': ['H', 'H', 'S', null],
  'R-CA-4': ['S', 'S', 'S', null],
  'R-RC-1': ['H', 'H', 'H', 'S'],
  'R-RC-2': ['H', 'H', 'S', null],
  'R-CV-1': ['H', 'H', 'H', 'S'],
  'R-NT-1': ['H', 'H', 'S', null],
  'R-CR-1': ['H', 'S', null, null],
  'R-PV-1': ['H', 'H', 'S', null],
  'R-PV-2': ['H', 'H', 'S', null],
  'R-PV-3': ['H', 'H', 'H', null],
  'R-PV-5': ['H', 'H', 'H', null],
  'R-PV-4': ['S', 'S', 'S', null],
  'R-RL-1': ['S', 'S', 'S', null],
  'R-TD-1': ['H', 'H', 'H', 'S'],
  'R-PM-1': ['H', 'H', 'S', null],
}

it.each(Object.keys(table) as RuleKey[])('B-20 weighs %s as the table says', (rule) => {
  const columns: readonly Severity[] = ['sev1', 'sev2', 'sev3', 'sev4']
  expect(columns.map((severity) => RULES[rule].weights[severity])).toEqual(table[rule])
})

it('asks what SEV3 asks while the severity is unset', () => {
  const unset = { ...within({ severity: null }), measures: [] }
  expect(completeness(unset).missing).toEqual([
    { rule: 'R-PV-1', section: 'prevention', hard: false, parameters: { items: [] } },
  ])
})

describe('what people say on purpose', () => {
  it.each<[string, ReportFacts]>([
    ['times explained', within({ impactStartedAt: '2026-01-05T08:10:00Z' })],
    ['測れない理由', section('impact', '測れない理由：ログが残っていない')],
    ['恒久対応は不要', completeReport({ entries: [temporary] })],
    ['再発防止策は不要', completeReport({ measures: [] })],
    [
      '不明のまま',
      completeReport({
        entries: [...report.entries, entry({ kind: 'hypothesis', state: 'open', url })],
      }),
    ],
  ])('counts: %s', (said, facts) => {
    const sections = Object.fromEntries(
      Object.entries(facts.sections).map(([key, text]) => [key, `${text} ${said}、確認済みのため`]),
    )
    expect(completeness({ ...facts, sections }).missing).toEqual([])
  })

  it('counts a convergence by exception, whose reason the report prints', () => {
    const exception = within({ convergeOverride: 'Shop closed for the night', convergence: null })
    expect(completeness(exception).missing).toEqual([])
  })

  it('counts a waived postmortem for slight incidents', () => {
    const waived = report.postmortem && {
      ...report.postmortem,
      held: false,
      form: 'waived' as const,
    }
    expect(completeness({ ...within({ severity: 'sev3' }), postmortem: waived }).missing).toEqual(
      [],
    )
  })
})

it('R-TL-2 tells the stretch, and waits three times as long as the promised updates', () => {
  const slow = within({ convergedAt: '2026-01-05T09:59:00Z' })
  const hole = '2026-01-05T08:55:00Z/2026-01-05T09:59:00Z'
  const unmet = completeness(slow).missing.find(({ rule }) => rule === 'R-TL-2')

  expect(unmet?.parameters.items).toEqual([hole])
  const hourly = { ...slow, incident: { ...slow.incident, nextUpdateMinutes: 60 } }
  expect(completeness(hourly).missing).toEqual([])
})

it('R-IM-1 counts a figure, and the reason why there is none', () => {
  const facts = section('impact', 'Many orders failed')
  const figure = (value: number | null, note: string | null) => ({
    ...facts,
    figures: { ...facts.figures, orders: { value, note } },
  })

  expect(completeness(figure(1200, null)).missing).toEqual([])
  expect(completeness(figure(null, 'the log was lost')).missing).toEqual([])
})

it.each([
  'The customer forgot the password.',
  'The alert was a mistake of the threshold.',
  'お客さんが見落としやすい画面だった。',
])('R-CA-4 lets be what is about the system: %s', (sentence) => {
  const facts = section('learned', sentence)

  expect(completeness(facts).missing).toEqual([])
})

it('names what is open', () => {
  const facts = completeReport({ todos: [todo({ blocks: 'close' })] })
  expect(completeness(facts).missing[0]?.parameters.items).toEqual([
    { ja: '確認する', en: 'Check' },
  ])
})

it.each(['postmortem_held', 'all_audiences_decided', 'rule:R-TL', 'required_preventions_done'])(
  'does not wait for the tick of what it sees done itself (%s)',
  (auto) => {
    const todos = [todo({ blocks: 'close', auto })]
    expect(completeness(completeReport({ todos })).missing).toEqual([])
    expect(
      completeness(completeReport({ todos: [todo({ blocks: 'close' })] })).missing,
    ).not.toEqual([])
  },
)
