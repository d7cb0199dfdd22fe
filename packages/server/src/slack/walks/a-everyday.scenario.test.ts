import { expect, test } from 'vitest'
import { incidentChannel } from '../../testing/slack-cards.ts'
import { handOf, type SlackHand } from '../../testing/slack-hand.ts'
import { WAYS } from '../../testing/slack-ways.ts'
import { createSlackWorld, type SlackWorld } from '../../testing/slack-world.ts'

function threeOf(slack: SlackWorld) {
  const where = () => slack.general.id
  return {
    aiko: handOf(slack.aiko, where),
    ben: handOf(slack.ben, where),
    chihiro: handOf(slack.chihiro, where),
  }
}

async function stateOf({ db }: SlackWorld): Promise<string | undefined> {
  const [incident] = await db.selectFrom('incident').select('state').execute()
  return incident?.state
}

/** Writes what the report needs, all of it in Slack. */
async function report(aiko: SlackHand, now: Temporal.Instant): Promise<void> {
  const seconds = (minutesAgo: number) =>
    Math.floor(now.subtract({ minutes: minutesAgo }).epochMilliseconds / 1000)
  await aiko.does('times #1', { impactStartedAt: seconds(20), impactEndedAt: seconds(1) })
  await aiko.says('report #1')
  for (const [key, markdown] of Object.entries(SECTIONS)) {
    await aiko.presses('report.write', `${await idIn(aiko)}/${key}`)
    await aiko.sends({ markdown })
  }
  await aiko.closes()
  await aiko.says('measures #1')
  await aiko.presses('measure.add')
  await aiko.sends({ text: '配布前の確認に古い設定の環境を足す', category: 'prevent' })
  await aiko.presses('measure.change')
  await aiko.sends({ state: 'done', proof: 'https://example.com/pr/1' })
  await aiko.closes()
  await aiko.does('review #1', { held: 'yes', outcome: '確認を足すことにした' })
  await aiko.says('notice #1')
  for (const audience of AUDIENCES) {
    await aiko.presses('notice.decide', `${await idIn(aiko)}/${audience}`)
    await aiko.sends({ state: 'not_needed', reason: '短時間で個別に連絡した' })
  }
  await aiko.closes()
}

/** Aiko says how it felt, from the card of the close: what is kept of it, without her name. */
async function pulse(slack: SlackWorld): Promise<unknown> {
  const hand = handOf(slack.aiko, () => incidentChannel(slack).id)
  await slack.advance({ seconds: 30 })
  await hand.clicks('reflection.pulse')
  await hand.sends({ useful: 'partly', learnt: 'yes', again: 'no' })
  const questions = ['useful', 'clear', 'learnt', 'again'] as const
  return slack.db.selectFrom('pulse').select(questions).executeTakeFirstOrThrow()
}

/** The incident that the open list is about. */
async function idIn(hand: SlackHand): Promise<string> {
  return hand.context()['incident'] ?? ''
}

const AUDIENCES = ['users', 'staff'] as const
const SECTIONS = {
  summary: '決済APIが12分間失敗し、約40件の注文が完了できなかった。現在は復旧している。',
  impact: '失敗した注文は 40 件、影響を受けた人は 38 人。',
  factors:
    '新しい版で接続先の設定名が変わり、古い設定のままの環境では接続に失敗した。配布前の確認では新しい設定しか試していなかった。',
  recovery: '前の版に戻した。恒久対応は不要：新しい版は設定を直してから配布済み。',
  learned: '戻す手順がすぐ使えた。気づくのが監視より遅かった。',
} as const

test.each(WAYS)(
  'C-01 C-02 W-19 M-L11 over %s in %s three people with nothing configured go from a sentence to the archive in Slack alone',
  async (transport, language) => {
    await using slack = await createSlackWorld({ transport, language })
    const { aiko, ben, chihiro } = threeOf(slack)

    await ben.does('決済が失敗している')
    await aiko.says('参加 #1')
    await aiko.says('コマンダー #1')
    await aiko.says('重大度 #1 3')
    await chihiro.says('見守り #1')
    await aiko.does('align #1', { policy: '前の版に戻す' })
    await chihiro.says('fact #1 3分前から決済APIが500を返している')
    await chihiro.says('guess #1 デプロイが原因かもしれない')
    await ben.says('action #1 前の版に戻す')
    await ben.says('ledger #1')
    await ben.presses('entry.done')
    await ben.closes()
    await chihiro.says('ledger #1')
    await chihiro.presses('entry.confirm')
    await chihiro.sends({ fact: '戻したら500が止まった' })
    await chihiro.closes()
    await aiko.does('monitor #1', { watch: 'エラー率', minutes: '30' })
    await aiko.does('converge #1', { text: 'エラー率が戻った', newEvidence: 'グラフが平ら' })
    await ben.says('agree #1')
    await aiko.does('converge #1')

    expect(await stateOf(slack)).toBe('converged')
    await report(aiko, slack.clock.now())
    await aiko.says('close #1')
    await ben.says('back #1 検知の章に時刻を足してください')
    await aiko.says('close #1')
    await ben.does('close #1')

    expect(await stateOf(slack)).toBe('closed')
    expect(await pulse(slack)).toEqual({
      useful: 'partly',
      clear: null,
      learnt: 'yes',
      again: 'no',
    })
    await ben.says('archive #1')
    expect(await stateOf(slack)).toBe('archived')
    await slack.advance({ seconds: 60 })
    expect(incidentChannel(slack).isArchived).toBe(true)
    expect(slack.log.errors).toEqual([])
  },
)
