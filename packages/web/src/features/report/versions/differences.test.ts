import type { Report, Section } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'

const section = (key: string, markdown: string, record = ''): Section => ({
  key,
  title: { ja: key, en: key },
  required: true,
  generated: false,
  markdown,
  record,
  version: 1,
  writtenBy: null,
  writtenAt: null,
})

const report = (...sections: Section[]): Report => ({
  incident: 'inc_1',
  number: 1,
  title: 'Payments fail',
  sections,
  completeness: { percent: 100, missing: [] },
  impact: { people: null, orders: null, money: null, tickets: null },
  currency: 'JPY',
  version: 1,
  frozenVersion: 1,
  position: '1',
})

const SIGNS = { added: '+', removed: '-', same: ' ' }

const shown = (before: Report, after: Report) =>
  differences(before, after).map(({ key, lines }) => ({
    [key]: lines.map(({ kind, text }) => SIGNS[kind] + text),
  }))

test('only what changed is shown, line by line, with the lines beside it', () => {
  const before = report(
    section('summary', 'Payments failed.'),
    section('factors', '- Far away\n- The **pool** was small\n- Nobody knew\n- No limit'),
  )
  const after = report(
    section('summary', 'Payments failed.'),
    section(
      'factors',
      '- Far away\n- The **pool** was small\n- It was never measured\n- No limit\n- A retry storm',
    ),
  )

  expect(shown(before, after)).toEqual([
    {
      factors: [
        ' - The pool was small',
        '-- Nobody knew',
        '+- It was never measured',
        ' - No limit',
        '+- A retry storm',
      ],
    },
  ])
})

test('what the system adds counts too, and so do sections that came or went', () => {
  const before = report(section('impact', '', '- People: 3'), section('old', 'gone'))
  const after = report(section('impact', '', '- People: 5'), section('new', 'here'))

  expect(shown(before, after)).toEqual([
    { impact: ['-- People: 3', '+- People: 5'] },
    { new: ['+here'] },
    { old: ['-gone'] },
  ])
})

test('the same report has no differences', () => {
  const same = report(section('summary', 'Payments failed.'))

  expect(differences(same, same)).toEqual([])
})
