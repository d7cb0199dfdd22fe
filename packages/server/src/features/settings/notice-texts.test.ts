import { expect, it } from 'vitest'
import { noticeWarnings } from '../../domain/notice/warnings.ts'
import { readShipped } from '../../platform/shipped.ts'
import { loadDefaults } from './defaults.ts'

const { noticeTexts: texts } = loadDefaults()

it('B-15 ships a text for every phase, for customers and for colleagues', () => {
  const phases = ['first', 'identified', 'monitoring', 'restored', 'final']
  const of = (audiences: string | null) =>
    new Set(
      texts.filter((one) => (one.audiences?.[0] ?? null) === audiences).map(({ phase }) => phase),
    )
  expect(phases.filter((phase) => !of(null).has(phase as never))).toEqual([])
  expect(phases.filter((phase) => !of('staff').has(phase as never))).toEqual([])
  expect(texts.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['correction', 'support', 'short', 'help_page', 'internal_first']),
  )
})

it.each(texts.flatMap(({ key, text }) => [[key, text.ja] as const, [key, text.en] as const]))(
  'C-25 the shipped text %s promises no recovery and names nothing internal',
  (_, text) => {
    const warnings = noticeWarnings({ text, cites: [] }, [])
    expect(warnings.filter(({ code }) => code !== 'unfilled')).toEqual([])
  },
)

it.each([
  ['forgets a placeholder in one language', '影響：{scope}（', '影響：（', 'lacking: {scope}'],
  [
    'has braces that stand for nothing',
    '影響：{scope}（',
    '影響：{ scope }（',
    'braces: { scope }',
  ],
  [
    'is for an audience that nobody has',
    'audiences: [staff]',
    'audiences: [stuff]',
    'no audience stuff',
  ],
])('a shipped text that %s stops the start', (_, right, wrong, complaint) => {
  const read = (name: string) =>
    name === 'notices.yaml' ? readShipped(name).replace(right, wrong) : readShipped(name)

  expect(() => loadDefaults(read)).toThrow(complaint)
})
