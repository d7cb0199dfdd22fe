import { expect, it } from 'vitest'
import { noticeWarnings } from '../../domain/notice/warnings.ts'
import { loadNoticeTexts } from './notice-texts.ts'

const texts = loadNoticeTexts()

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

it('a shipped text that forgets a language’s placeholder stops the start', () => {
  const wrong = `templates: [{ key: one, name: { ja: 一, en: One }, text: { ja: '{scope}', en: 'x' } }]`
  expect(() => loadNoticeTexts(() => wrong)).toThrow('both languages must name the same things')
})
