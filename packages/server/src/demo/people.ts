import type { Bilingual, Language, MemberRole } from '@hikeshi/contract'

/** One of the people of まちかど市, the marketplace of the demo. */
export interface Character {
  readonly name: string
  readonly role: MemberRole
  readonly language: Language
  readonly about: Bilingual
}

export const ORGANISATION_NAME = 'まちかど市 / Machikado Market'

export const CHARACTERS = {
  sato: {
    name: '佐藤 遥',
    role: 'owner',
    language: 'ja',
    about: {
      ja: 'CTO。SEV1・SEV2 のレポートを読み、クローズを承認します',
      en: 'Haruka Sato, CTO. Reads the reports of SEV1 and SEV2 and accepts them',
    },
  },
  clarke: {
    name: 'Emma Clarke',
    role: 'admin',
    language: 'en',
    about: {
      ja: '基盤チームのリーダー。いまカード払いのインシデントで指揮をとっています',
      en: 'Leads the platform team. Commands the card payment incident right now',
    },
  },
  tanaka: {
    name: '田中 健太',
    role: 'member',
    language: 'ja',
    about: {
      ja: '決済チームのエンジニア。いま復旧作業をまとめています',
      en: 'Kenta Tanaka, payments engineer. Leads the hands-on work right now',
    },
  },
  okafor: {
    name: 'Daniel Okafor',
    role: 'member',
    language: 'en',
    about: {
      ja: '注文・在庫・検索のバックエンドエンジニア',
      en: 'Backend engineer for orders, stock and search',
    },
  },
  yamamoto: {
    name: '山本 由紀',
    role: 'member',
    language: 'ja',
    about: {
      ja: 'カスタマーサポートのリーダー。最初に気づくことの多い人です',
      en: 'Yuki Yamamoto leads customer support. Often the first to notice',
    },
  },
  suzuki: {
    name: '鈴木 大輔',
    role: 'admin',
    language: 'ja',
    about: {
      ja: '出店者チームのリーダー。SEV3 のクローズも承認します',
      en: 'Daisuke Suzuki leads the seller team and may close SEV3',
    },
  },
  raman: {
    name: 'Priya Raman',
    role: 'member',
    language: 'en',
    about: {
      ja: 'データエンジニア。件数や金額を数える役をよく引き受けます',
      en: 'Data engineer. Often the one who counts how many and how much',
    },
  },
  ito: {
    name: '伊藤 さくら',
    role: 'member',
    language: 'ja',
    about: {
      ja: '広報。利用者へのお知らせの言葉を用意します',
      en: 'Sakura Ito, communications. Prepares the words for users',
    },
  },
  kobayashi: {
    name: '小林 蓮',
    role: 'member',
    language: 'ja',
    about: {
      ja: '入社3か月のアプリエンジニア。インシデント対応はまだ数回目です',
      en: 'Ren Kobayashi, app engineer for three months. New to incidents',
    },
  },
} as const satisfies Readonly<Record<string, Character>>

export type CharacterKey = keyof typeof CHARACTERS

/** Theirs alone: names that end so are nobody's (RFC 2606). */
export const DOMAIN = 'machikado.example'

/** Where they get their mail, and by what they are the same person in Slack. */
export const addressOf = (key: CharacterKey): string => `${key}@${DOMAIN}`

/** What the demo says of one of its people; of anybody else, their role. */
export function aboutDemoPerson(
  { name, role }: { readonly name: string; readonly role: MemberRole },
  language: Language,
): string {
  const character = Object.values(CHARACTERS).find((one) => one.name === name)
  return character?.about[language] ?? role
}
