/** What has to be written before an incident may be closed, by one person, in Slack. */
import type { Actor, Cast } from './cast.ts'

const SECTIONS = {
  ja: {
    summary: '12分間、注文の確定がエラーになった。いまは直っている。',
    impact: '失敗した注文は40件、影響を受けた人は38人。',
    factors:
      '新しい版で接続先の設定名が変わり、古い設定のままの環境では接続に失敗した。配布前の確認では新しい設定しか試していなかった。',
    recovery: '前の版に戻した。恒久対応は不要：設定を直してから配り直した。',
    learned: '戻す手順がすぐに使えた。気づくのはお問い合わせのほうが早かった。',
  },
  en: {
    summary: 'For twelve minutes orders could not be confirmed. It works again.',
    impact: '40 orders failed, 38 people were affected.',
    factors:
      'The new version renamed a setting, and where the old name was still in use it could not connect. The check before the release only tried the new name.',
    recovery: 'We went back one version. No permanent fix needed: the settings were put right.',
    learned: 'Going back was quick. Customers noticed before our alarms did.',
  },
} as const

const REST = {
  ja: {
    measure: '配る前の確認に古い設定の環境を足す',
    outcome: '確認を足す',
    quiet: '個別に伝えた',
  },
  en: {
    measure: 'Check with the old settings before a release',
    outcome: 'One more check',
    quiet: 'We told them one by one',
  },
} as const

/** Times, sections, one measure that is done, the postmortem, and nobody who still has to be told. */
export async function writeReport(
  { slack, language }: Cast,
  by: Actor,
  decides: Actor = by,
): Promise<void> {
  const rest = REST[language]
  const seconds = (ago: number) =>
    Math.floor(slack.clock.now().subtract({ minutes: ago }).epochMilliseconds / 1000)
  const incident = () => by.context()['incident'] ?? ''
  await by.does('times', { impactStartedAt: seconds(40), impactEndedAt: seconds(1) })
  await by.says('report')
  for (const [key, markdown] of Object.entries(SECTIONS[language])) {
    await by.presses('report.write', `${incident()}/${key}`)
    await by.sends({ markdown })
  }
  await by.closes()
  await by.says('measures')
  await by.presses('measure.add')
  await by.sends({ text: rest.measure, category: 'prevent' })
  await by.presses('measure.change')
  await by.sends({ state: 'done', proof: 'https://example.com/pr/1' })
  await by.closes()
  await by.does('review', { held: 'yes', outcome: rest.outcome })
  await decides.says('notice')
  for (const audience of ['users', 'staff']) {
    await decides.presses('notice.decide', `${decides.context()['incident'] ?? ''}/${audience}`)
    await decides.sends({ state: 'not_needed', reason: rest.quiet })
  }
  await decides.closes()
}
