import { describe, expect, it } from 'vitest'
import { entry } from '../testing/builders.ts'
import { recommendScope } from './scope.ts'
import { fill, templatesFor, type NoticeTemplate } from './template.ts'
import { noticeWarnings } from './warnings.ts'

const guess = entry({ id: 'guess', kind: 'hypothesis', state: 'open', text: 'DBの接続が足りない' })
const codes = (text: string, cites: readonly string[] = [], entries = [guess]) =>
  noticeWarnings({ text, cites }, entries).map(({ code }) => code)

describe('C-25 a notice that leans on a guess warns', () => {
  it('when it cites one', () => {
    expect(codes('決済ができません。', ['guess'])).toEqual(['cites-hypothesis'])
    const fact = entry({ id: 'fact' })
    expect(codes('決済ができません。', ['fact'], [fact])).toEqual([])
  })

  it('when it says one in its very words', () => {
    expect(codes('原因は、 DBの接続が 足りないことです。')).toEqual(['contains-hypothesis'])
  })

  it('until a fact has confirmed it', () => {
    const confirmed = { ...guess, state: 'confirmed' as const }
    expect(codes('DBの接続が足りないためです。', ['guess'], [confirmed])).toEqual([])
  })
})

describe('a notice that promises when it will work again warns', () => {
  it.each([
    '復旧の見込みは18時です。',
    '30分以内に復旧します。',
    '15:00ごろまでに再開します。',
    'We expect it to be fixed by 3 pm.',
    'The service should be back within an hour.',
    'ETA 20 min.',
  ])('%s', (text) => {
    expect(codes(text)).toContain('promises-recovery')
  })

  it.each([
    '次のお知らせは15:00までに行います。',
    '復旧を進めています。',
    'You will hear from us again by 15:00.',
    'This was put right at 15:00.',
  ])('but not: %s', (text) => {
    expect(codes(text)).toEqual([])
  })
})

describe('B-15 a notice that tells nobody when warns', () => {
  it.each([
    '近日中にご報告します。',
    'しばらくお待ちください。',
    'It will be fixed shortly.',
    'ASAP',
  ])('%s', (text) => {
    expect(codes(text)).toContain('vague-time')
  })

  it.each([
    '次のお知らせは15:00までに行います。',
    'ここしばらくの間、遅くなっていました。',
    'As of 15:00 it works.',
  ])('but not: %s', (text) => {
    expect(codes(text)).toEqual([])
  })
})

it('B-15 a notice that puts a fault on somebody warns, by name or by what they do', () => {
  const text = '佐藤の確認不足で決済が止まりました。'
  const named = noticeWarnings({ text, cites: [] }, [], ['佐藤 葵'])
  expect(named).toEqual([{ code: 'blames', about: text }])
  expect(codes('担当者のミスで決済が止まりました。')).toEqual(['blames'])
  expect(codes('設定の変更で決済が止まりました。')).toEqual([])
})

it('a notice with holes or with what is internal warns', () => {
  expect(codes('影響：{scope}')).toEqual(['unfilled'])
  expect(codes('The pool of db-03 was full.')).toEqual(['internal'])
})

const template = (changes: Partial<NoticeTemplate>): NoticeTemplate => ({
  key: 'all',
  name: { ja: '', en: '' },
  phase: 'first',
  audiences: null,
  overlay: null,
  text: { ja: '', en: '' },
  ...changes,
})

describe('B-15 a template', () => {
  it('is filled with what is known, and shows what is not', () => {
    const filled = fill('{service}：{scope}、{since}', { scope: '全店', since: null })
    expect(filled).toBe('{service}：全店、{since}')
  })

  it('made for an audience goes before one for all, and one for a type is for that type', () => {
    const all = [
      template({}),
      template({ key: 'own', audiences: ['staff'] }),
      template({ key: 'leak', overlay: 'security' }),
    ]
    const keys = (audience: string, overlay: string | null) =>
      templatesFor(all, { audience, overlay }).map(({ key }) => key)
    expect(keys('staff', null)).toEqual(['own'])
    expect(keys('shops', null)).toEqual(['all'])
    expect(keys('shops', 'security')).toEqual(['all', 'leak'])
  })
})

describe('B-15 whom to tell', () => {
  const answers = {
    harm: 'some',
    reach: 'some',
    noticeable: true,
    prepare: false,
    sensitive: false,
    talkedAbout: false,
  } as const

  it.each([
    { given: {}, scope: 'affected' },
    { given: { reach: 'many' }, scope: 'everyone' },
    { given: { reach: 'few' }, scope: 'individually' },
    { given: { reach: 'few', talkedAbout: true }, scope: 'everyone' },
    { given: { harm: 'severe', sensitive: true }, scope: 'everyone' },
    { given: { harm: 'none', noticeable: false }, scope: 'nobody' },
    { given: { harm: 'none', noticeable: false, prepare: true }, scope: 'affected' },
    {
      given: { harm: 'none', noticeable: false, reach: 'few', sensitive: true },
      scope: 'individually',
    },
  ] as const)('$given: $scope', ({ given, scope }) => {
    expect(recommendScope({ ...answers, ...given }).scope).toBe(scope)
  })

  it('comes with its reasons', () => {
    expect(recommendScope({ ...answers, sensitive: true, reach: 'few' }).grounds).toEqual([
      'sensitive',
      'few',
      'noticeable',
    ])
  })
})
