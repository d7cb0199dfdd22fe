import type { options as english } from '../../../en/screens/settings/options.ts'

/** 設定の選択肢。 */
export const options: typeof english = {
  presets: {
    auto: '人数に合わせる（8人まではライト、それ以上は標準）',
    lite: 'ライト',
    standard: '標準',
    regulated: '厳格',
  },
  switches: {
    premortem: 'すり合わせ',
    commander: 'コマンダー',
    quorum: '収束の合意',
    closer: 'クローズの承認',
    prevention: 'クローズ前の再発防止策',
    nudges: '声かけ',
    roles: '表示する役割',
  },
  values: {
    premortem: {
      form: '三つの項目の記入をすすめる',
      call: '10分の通話をすすめる',
      required: 'SEV1・SEV2では必須',
    },
    commander: {
      optional: '任意',
      wanted: '決まるまで声をかける',
      required: 'SEV1・SEV2では10分以内に必須',
    },
    quorum: {
      crowd: '1人（参加者が3人以上なら2人）',
      standard: '重大度ごとの人数',
      regulated: '重大度ごとの厳格な人数',
    },
    closer: {
      anybody: 'コマンダー以外のだれでも',
      configured: '重大度の設定のとおり',
      second: '重大度の設定のとおり、SEV1は2人',
    },
    prevention: {
      carried: '実施、または承認者の了承を得て持ち越し',
      done: '必須のものは実施済み',
      verified: '必須のものは実施済みで、確認できるものがある',
    },
    nudges: {
      quiet: '控えめ（コマンダー不在・反応なし・お客さまへの約束だけ）',
      few: '特に必要なものだけ',
      all: 'すべて',
      sooner: 'すべて、早めに',
      coach: 'すべて、くわしい説明つき（訓練や初めての人に）',
    },
    roles: { few: '最初の数種類', usual: '通常の役割', all: '法務を含むすべて' },
  },
  premortem: { call: '通話で', async: '書いて', none: 'すすめない' },
  postmortem: { in_channel: 'チャンネルで', meeting: '会議で', recommend: '内容に応じてすすめる' },
  kinds: { listed: '下の人とチーム', subscribers: '自分で登録した人' },
  closerRoles: { owner: 'オーナー', admin: '管理者', member: 'メンバー' },
}
