import {
  InviteGroupSetting,
  NoticeTextSetting,
  OwnerSetting,
  ProfileSetting,
  type SettingsPart,
  SeveritySetting,
} from '@hikeshi/contract'
import type { Api } from '../../slack/call.ts'
import type { Cast } from './cast.ts'

/** A marketplace: a department owns what breaks, shops and buyers are told, and the CTO closes. */

export const OWNER = { ja: '決済本部', en: 'Payments division' }
export const SCOPE = {
  ja: '告知の範囲は本部長が決め、経営への共有も本部長が行う。',
  en: 'Its head decides whom to tell, and keeps the executives posted.',
}
export const SHOPS = { ja: 'ショップオーナー', en: 'Shop owners' }
export const BUYERS = { ja: '購入者', en: 'Buyers' }
export const FIRST_NEWS = {
  name: { ja: '最初のお知らせ', en: 'First news' },
  text: {
    ja: '予約販売の注文が二重に登録されることがあります。二重の分は発送しないでください。',
    en: 'Pre-orders may be registered twice. Please do not ship the second one.',
  },
}
/** Two of the to-dos that a grave incident brings. */
export const HELP_PAGE = {
  ja: 'ヘルプページを作成・更新する（不要なら「今回は不要」に）',
  en: 'Write or update the help page (or waive this)',
}
export const CARE = {
  ja: '被害を受けた人への対応を決める（返金・補正・個別連絡）',
  en: 'Decide what to do for those who were harmed (refund, correction, contact)',
}
/** On the list of those who are called, and in no Slack. */
export const UNREACHABLE = '小田 修'

export const CLOSER = '千葉 千尋'

/** Who is known beforehand, by the name that they have in Slack. Nobody else is. */
const KNOWN = { chihiro: CLOSER, daichi: '大地 大輔', emi: '江藤 恵美' } as const

/** An admin writes down, on the web, who owns what, who is called and told, and who closes. */
export async function openMarketplace({ slack, language }: Cast): Promise<void> {
  const put = async (name: string, email: string, role: 'owner' | 'member' = 'member') =>
    slack.world.app.people.putPerson({ name, email, language, role })
  const admin = await slack.webOf(await put('安藤 葵', 'ando@shobodan.example', 'owner'))
  slack.newcomer({ name: 'emi', realName: KNOWN.emi })
  slack.newcomer({ name: 'fumi', realName: '藤井 文' })
  slack.newcomer({ name: 'gaku', realName: '郷田 岳' })
  const cto = await put(KNOWN.chihiro, 'chihiro@shobodan.example')
  const head = await put(KNOWN.daichi, 'daichi@shobodan.example')
  const care = await put(KNOWN.emi, 'emi@shobodan.example')
  const away = await put(UNREACHABLE, 'oda@elsewhere.example')

  await change(admin, 'profile', (profile) => ({
    ...ProfileSetting.parse(profile),
    preset: 'standard',
  }))
  await change(admin, 'invites', (groups) => [
    ...InviteGroupSetting.array()
      .parse(groups)
      .map((group) =>
        group.key === 'cs' ? Object.assign({}, group, { people: [care, away] }) : group,
      ),
    { key: 'payments', name: OWNER, people: [head] },
  ])
  await change(admin, 'severities', (levels) =>
    SeveritySetting.array()
      .parse(levels)
      .map((level) => (level.key === 'sev2' ? Object.assign({}, level, grave(cto)) : level)),
  )
  await change(admin, 'owners', (owners) =>
    OwnerSetting.array()
      .parse(owners)
      .map((one) => (isSev2Service(one) ? Object.assign({}, one, owned) : one)),
  )
  // Nobody is told in texts that were for an audience that is gone.
  await change(admin, 'notices', (texts) =>
    NoticeTextSetting.array()
      .parse(texts)
      .filter(({ audiences }) => audiences === null),
  )
  await change(admin, 'audiences', () => [
    { key: 'shops', name: SHOPS, speaker: 'comms_lead', languages: ['ja'] },
    { key: 'buyers', name: BUYERS, speaker: 'comms_lead' },
  ])
  await change(admin, 'notices', (texts) => [
    ...NoticeTextSetting.array().parse(texts),
    { key: 'shops_first', ...FIRST_NEWS, audiences: ['shops'] },
  ])
}

const owned = { owner: OWNER, scope: SCOPE, groups: ['payments'] }

const grave = (cto: string) => ({
  closer: { roles: [], people: [cto], teams: [] },
  quorum: { standard: 3, regulated: 3 },
  invites: [
    { group: 'cs', tone: 'act' as const },
    { group: 'subscribers', tone: 'observe' as const },
  ],
})

const isSev2Service = ({ severity, types }: OwnerSetting): boolean =>
  severity === 'sev2' && types.includes('service')

async function change(
  admin: Api,
  part: SettingsPart,
  revise: (content: unknown) => unknown,
): Promise<void> {
  const { version, content } = await admin.settings.part({ part })
  await admin.settings.change({ part, version, content: revise(content) })
}
