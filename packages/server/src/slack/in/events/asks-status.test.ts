import { expect, test } from 'vitest'
import { asksForStatus } from './asks-status.ts'

test.each([
  'status?',
  'Status',
  '<@U0BOT> status?',
  'What’s the status?',
  'any updates?',
  'How is it going?',
  'Is it fixed yet?',
  'When will checkout be back?',
  '状況は？',
  '状況を教えてください？',
  'いまどうなってますか',
  'いまの状況はどうですか？',
  'どうなっていますか',
  '復旧はいつですか？',
  'もう直りました？',
  '進捗どうですか',
])('W-17 “%s” asks how it stands', (text) => {
  expect(asksForStatus(text)).toBe(true)
})

test.each([
  'status page is down',
  'The status of the order stays on “paid”, why?',
  '復旧しました',
  '状況を共有します',
  'DBの状況はAさんが見ています',
  'いま？',
  'どうしてカード払いだけ失敗するのですか',
  'Can somebody look at the logs?',
  '?',
  '',
])('W-17 “%s” is talk like any other', (text) => {
  expect(asksForStatus(text)).toBe(false)
})
