import type { expected as english } from '../../../en/screens/incident/expected.ts'

/** 決めごと、主担当の交代、誰が何をしているか。 */
export const expected = {
  plan: {
    standIn: (name) => `とりあえず旗振り：${name}さん`,
    talkInstead: '通話ですり合わせる',
    skipExpected:
      'この重大度では、すり合わせをすることになっています。このまま進めても大丈夫ですが、クローズする人に伝わります。',
    skipWhy: '省略する理由',
    missed: 'すり合わせをせずに対応を始めました',
    because: (reason) => `理由：${reason}`,
    noReason: '理由は書かれていません。',
    commanderMissing: '10分たちましたが、コマンダーがいません。この重大度では必要です。',
    commanderMissed: '最初の10分、コマンダーがいませんでした',
  },
  ownership: {
    heading: '主担当が変わりました',
    fromTo: (from, to) => `${from} → ${to}`,
    ask: (from) => `${from}の方へ：新しい主担当に伝えることを一行お願いします。`,
    answer: '一言で引き継ぐ',
    title: '新しい主担当への引き継ぎ',
    note: '伝えておきたいこと',
    help: '例：銀行には連絡済み。15時に返事が来る予定です。',
    submit: '引き継ぐ',
    said: (name, note) => `${name}さん：${note}`,
  },
  watching: {
    goOn: 'まだ見る',
    holds: '効いている：収束を提案',
    cameBack: '再発した',
  },
  work: {
    on: (texts) => `対応中：${texts}`,
    overlap: (names, about) => `${names}が同じところを見ています：${about}`,
    together: '一緒に進めても、分けても大丈夫です。',
  },
} satisfies typeof english
