import { expect, it, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { by, incident, outcomeOf } from '../testing/builders.ts'
import { documents } from '../../features/report/document/documents.ts'
import {
  enter,
  evolveSection,
  isRequired,
  type,
  write,
  type Section,
  type SectionTemplate,
} from './section.ts'

const summary: SectionTemplate = { key: 'summary', generated: null, severities: ['sev1'] }
const room = (template: SectionTemplate | null = summary, seenAt: string | null = null) =>
  by('bo', { incident: incident(), participants: ['bo'], template, documents, seenAt })

const written: Section = {
  id: 'sec_1',
  incident: 'inc_1',
  key: 'summary',
  document: documents.of('Payments fail'),
  markdown: 'Payments fail',
  version: 2,
  writtenBy: 'ana',
  writtenAt: '2026-01-05T08:40:00Z',
}

it('is written on top of the version it was written on', () => {
  const [first] = write(null, { key: 'summary', markdown: 'Payments', version: 0 }, room())
  expect(first?.data).toMatchObject({ version: 1, markdown: 'Payments' })
  const [next] = write(written, { key: 'summary', markdown: 'Payments', version: 2 }, room())
  const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'sec_1' }
  expect(next && evolveSection(written, { ...next, ...recorded }, documents)).toMatchObject({
    version: 3,
    writtenBy: 'bo',
  })
})

const stale = () => write(written, { key: 'summary', markdown: 'Other', version: 1 }, room())

it('refuses a stale version with the text that stands', () => {
  expect(stale).toThrow(Refusal)
  expect(stale).toThrow(
    expect.objectContaining({
      code: 'stale-version',
      details: { current: { markdown: 'Payments fail', version: 2 } },
    }),
  )
})

it('has nothing to do when the text is the same, whatever the version', () => {
  const same = { key: 'summary', markdown: 'Payments fail', version: 0 }
  expect(write(written, same, room())).toEqual([])
})

it('leaves to the product what the product writes, and knows no other sections', () => {
  const asked = { key: 'timeline', markdown: 'x', version: 0 }
  expect(outcomeOf(() => write(null, asked, room({ ...summary, generated: 'timeline' })))).toBe(
    'generated-section',
  )
  expect(outcomeOf(() => write(null, asked, room(null)))).toBe('not-found')
})

const stroke = (from: string, to: string) => documents.rewritten(documents.of(from), to) ?? ''

it('takes every burst of keystrokes once, whatever version it was typed on', () => {
  const update = stroke('Payments fail', 'All payments fail')
  const [typed] = type(written, { key: 'summary', update }, room())
  const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'sec_1' }
  const after = typed && evolveSection(written, { ...typed, ...recorded }, documents)

  expect(after).toMatchObject({ markdown: 'All payments fail', version: 3, writtenBy: 'bo' })
  expect(type(after ?? null, { key: 'summary', update }, room())).toEqual([])
})

it('refuses what is no change of a text', () => {
  const update = btoa('no change of a text')

  expect(outcomeOf(() => type(written, { key: 'summary', update }, room()))).toBe('invalid-input')
})

it('reads what was written before texts were shared', () => {
  const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'sec_1' }
  const data = { incident: 'inc_1', key: 'summary', markdown: '# Old\n\ntext', version: 1 }
  const old = evolveSection(null, { type: 'section.written', data, ...recorded }, documents)

  expect(old.markdown).toBe('# Old\n\ntext')
  expect(documents.markdownOf(old.document)).toBe('# Old\n\ntext')
})

it('tells once in half a minute that somebody works on it', () => {
  const asked = { key: 'summary' }

  expect(outcomeOf(() => enter(asked, room()))).toBe('section.entered')
  expect(enter(asked, room(summary, '2026-01-05T08:59:40Z'))).toEqual([])
  expect(outcomeOf(() => enter(asked, room(summary, '2026-01-05T08:59:20Z')))).toBe(
    'section.entered',
  )
})

test.each([
  ['summary', 'sev1', true],
  // Asked for by the template, and by no rule.
  ['detection', 'sev1', false],
  ['flow', 'sev1', false],
  // A rule advises, and does not insist.
  ['impact', 'sev3', false],
  ['impact', 'sev2', true],
  // A rule insists, and the template of this severity does without.
  ['factors', 'sev4', false],
] as const)('B-20 the close waits for %s at %s: %s', (key, severity, required) => {
  const severities = key === 'flow' ? [] : (['sev1', 'sev2', 'sev3'] as const)

  expect(isRequired({ key, severities }, severity)).toBe(required)
})

test('B-20 while nobody has said how severe it is, it counts as SEV3', () => {
  expect(isRequired({ key: 'factors', severities: ['sev3'] }, null)).toBe(true)
})
