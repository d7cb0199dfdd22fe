import type { reportRecords as english } from '../en/generated-records.ts'

/** 人が書く節に記録から添えるものと、書き出したレポートの言葉。 */
export const reportRecords = {
  impact: {
    board: 'ひとことで',
    duration: '影響していた時間',
    minutes: (minutes) =>
      minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`,
    people: '影響を受けた人',
    orders: '影響を受けた注文・データ',
    money: '金額',
    tickets: '問い合わせ',
    unknown: 'まだ不明',
    notMeasurable: (why) => `測れない（理由：${why}）`,
    noted: (amount, note) => `${amount}（${note}）`,
    units: {
      people: (number) => `${number}人`,
      orders: (number) => `${number}件`,
      money: (number) => number,
      tickets: (number) => `${number}件`,
    },
  },
  factors: {
    facts: '記録された事実',
    confirmed: '確かめられた仮説',
    rejected: '否定された仮説',
    open: '未決着の仮説',
    source: (name, time) => `${name}、${time}`,
  },
  learned: {
    form: 'ポストモーテム',
    state: '状態',
    held: '実施済み',
    notHeld: '未実施',
    at: '日時',
    facilitator: '進行役',
    reason: '実施しない理由',
    outcome: 'わかったこと・決まったこと',
  },
  thread: {
    opening:
      '**このスレッドでポストモーテムを行います。** 15分ほどで、都合のよいときに書いてください。',
    mark: '残したい発言には印をつけてください。ここでつけた印は、レポートに載ります。',
  },
  prevention: {
    state: '状態',
    need: 'クローズ',
    required: '必須',
    continuing: '継続（クローズ後も追跡）',
    category: '効果',
    owner: '担当',
    due: '期限',
    proof: '実施の証拠',
    verified: '効果の確認',
    carried: '持ち越し',
    carriedBy: (name, reason) => `${name}が承認（理由：${reason}）`,
  },
  document: {
    heading: (number, title) => `インシデントレポート #${number} ${title}`,
    version: (version) => `第${version}版（承認済み）`,
    live: '承認前',
    private: '非公開',
    unwritten: '（まだ書かれていません）',
    completeness: '記述の充足',
    percent: (percent) => `${percent}% 充足`,
    needed: 'クローズに必要',
    advised: 'あるとよいもの',
    nothingMissing: '足りないものはありません。',
  },
} satisfies typeof english
