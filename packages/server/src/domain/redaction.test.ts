import { describe, expect, it } from 'vitest'
import { findingsIn, redact, type FindingKind } from './redaction.ts'

const NAMES = ['佐藤 花', 'Emma Clarke', 'May']

/** Everything that must not go outside, planted where people write it. */
const PLANTED: readonly (readonly [FindingKind, string, string])[] = [
  ['person', '佐藤 花さん', '佐藤 花さんが前の版に戻した。'],
  ['person', '佐藤', 'そのあと佐藤が確かめた。'],
  ['person', 'Emma Clarke', 'Emma Clarke switched the job off.'],
  ['person', 'Clarke', 'The alert went to Clarke first.'],
  ['person', '<@U012AB3CD>', 'Thanks to <@U012AB3CD> it was quick.'],
  ['person', '@emma', 'We asked @emma to look.'],
  ['host', 'db-03', 'The pool of db-03 was full.'],
  ['host', 'api.shop.internal', '接続先は api.shop.internal だった。'],
  [
    'host',
    'redis.cache.svc.cluster.local:6379',
    'It waits for redis.cache.svc.cluster.local:6379.',
  ],
  ['ip', '10.0.12.7', '10.0.12.7 から接続できなかった。'],
  ['ip', '192.168.0.0/16', 'Only 192.168.0.0/16 was let in.'],
  ['ip', 'fe80::1ff:fe23:4567:890a', 'It listened on fe80::1ff:fe23:4567:890a only.'],
  ['email', 'ops@example.co.jp', '連絡は ops@example.co.jp へ。'],
  ['token', 'xoxb-1234567890-abcdefghij', 'It logged xoxb-1234567890-abcdefghij in the clear.'],
  [
    'token',
    'ghp_16C7e42F292c6912E7710c838347Ae17',
    'Key ghp_16C7e42F292c6912E7710c838347Ae17 leaked.',
  ],
  ['token', 'hunter2hunter2', 'The config said password: hunter2hunter2 in plain.'],
  ['channel', '#inc-142-payments', '続きは #inc-142-payments で。'],
  ['channel', '#決済チーム', '#決済チーム に知らせた。'],
  ['channel', '<#C012AB3CD|war_room>', 'We met in <#C012AB3CD|war_room> at once.'],
  [
    'link',
    'https://hikeshi.example/incidents/142',
    '記録は https://hikeshi.example/incidents/142 にある。',
  ],
  [
    'link',
    'https://grafana.corp/d/abc?orgId=1',
    'See [the graph](https://grafana.corp/d/abc?orgId=1).',
  ],
  ['reference', '#142', 'It looks like #142 again.'],
  ['reference', 'INC-142', 'INC-142 と同じ。'],
]

const replacement = () => '▇'
const clean = (text: string, kept: readonly string[] = []) =>
  redact(text, NAMES, { kept: new Set(kept), replacement })

describe('B-24 what does not go outside is found and taken out', () => {
  it.each(PLANTED)('%s: %s', (kind, planted, sentence) => {
    expect(findingsIn(sentence, NAMES)).toMatchObject([{ kind, text: planted, count: 1 }])
    expect(clean(sentence)).not.toContain(planted)
    expect(clean(sentence)).toContain('▇')
  })

  it('from a whole report at once, and nothing else', () => {
    const report = PLANTED.map(([, , sentence]) => sentence).join('\n\n')
    const left = clean(report)
    expect(PLANTED.filter(([, planted]) => left.includes(planted))).toEqual([])
    expect(left).toContain('が前の版に戻した。')
    expect(left).toContain('switched the job off.')
  })
})

describe('B-24 what may be said stays', () => {
  it.each([
    '12:30 から 13:05 まで、1,200 件の注文が失敗しました。',
    'Between 12:30 and 13:05 UTC 1,200 orders failed (3.5 %).',
    '## 何が起きたか',
    '- **影響**：ショップ 35 店',
    'We maybe could have seen it sooner.',
    'Version 2.14.0 of the app is not affected.',
  ])('%s', (sentence) => {
    expect(findingsIn(sentence, NAMES)).toEqual([])
    expect(clean(sentence)).toBe(sentence)
  })

  it('and so does what a reviewer lets stand', () => {
    const text = 'See https://status.example/1 and https://wiki.corp/2.'
    const [status] = findingsIn(text, NAMES)
    expect(clean(text, [status?.key ?? ''])).toBe('See https://status.example/1 and ▇.')
  })
})

it('B-24 a link that is taken out leaves its words', () => {
  const nothing = { kept: new Set<string>(), replacement: () => '' }
  const text = 'See [the graph](https://grafana.corp/d/1), #142 <https://a.corp/2> and more.'
  expect(redact(text, [], nothing)).toBe('See the graph, and more.')
})

it('B-24 the same words are one find, however often they stand', () => {
  const found = findingsIn('db-03 and db-03 and db-04', [])
  expect(found).toMatchObject([
    { text: 'db-03', count: 2 },
    { text: 'db-04', count: 1 },
  ])
  expect(findingsIn('later db-03', [])[0]?.key).toBe(found[0]?.key)
})
