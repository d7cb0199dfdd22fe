import {
  NoticeTextSetting,
  OwnerSetting,
  ProfileSetting,
  type SettingsPart,
  SeveritySetting,
} from '@hikeshi/contract'
import type { Program } from './program.ts'

/** A marketplace: a department owns what breaks, shops and buyers are told, and the CTO closes. */

export const OWNER = { ja: '決済本部', en: 'Payments division' }
export const SCOPE = {
  ja: '告知の範囲は本部長が決め、経営への共有も本部長が行う。',
  en: 'Its head decides whom to tell, and keeps the executives posted.',
}
export const SHOPS = { ja: 'ショップオーナー', en: 'Shop owners' }
export const BUYERS = { ja: '購入者', en: 'Buyers' }
export const CHANNEL = '管理画面のお知らせ'
export const DUTIES = '規約により、判明から30分以内に知らせる'

/** Changes the configuration, part by part, as an admin would. */
export async function open(
  program: Program,
  { closedBy }: { readonly closedBy: string },
): Promise<void> {
  const { items } = await program.people.list({})
  const cto = items.filter(({ email }) => email === closedBy).map(({ id }) => id)
  await change(program, 'profile', (profile) => ({
    ...ProfileSetting.parse(profile),
    preset: 'standard',
  }))
  await change(program, 'severities', (levels) =>
    SeveritySetting.array()
      .parse(levels)
      .map((level) => (level.key === 'sev2' ? Object.assign({}, level, agreed(cto)) : level)),
  )
  await change(program, 'owners', (owners) =>
    OwnerSetting.array()
      .parse(owners)
      .map((one) =>
        isSev2Service(one) ? Object.assign({}, one, { owner: OWNER, scope: SCOPE }) : one,
      ),
  )
  // Nobody is told in texts that were for an audience that is gone.
  await change(program, 'notices', (texts) =>
    NoticeTextSetting.array()
      .parse(texts)
      .filter(({ audiences }) => audiences === null),
  )
  await change(program, 'audiences', () => [
    {
      key: 'shops',
      name: SHOPS,
      speaker: 'comms_lead',
      channel: CHANNEL,
      languages: ['ja'],
      duties: DUTIES,
    },
    { key: 'buyers', name: BUYERS, speaker: 'comms_lead' },
  ])
}

const agreed = (closers: readonly string[]) => ({
  closer: { roles: [], people: closers, teams: [] },
  quorum: { standard: 3, regulated: 3 },
})

const isSev2Service = ({ severity, types }: OwnerSetting): boolean =>
  severity === 'sev2' && types.includes('service')

async function change(
  program: Program,
  part: SettingsPart,
  revise: (content: unknown) => unknown,
): Promise<void> {
  const { version, content } = await program.settings.part({ part })
  await program.settings.change({ part, version, content: revise(content) })
}
