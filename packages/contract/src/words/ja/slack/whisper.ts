import type { whisper as english } from '../../en/slack/whisper.ts'

/** 一人だけに伝えることと、その下のボタン。 */
export const whisper = {
  why: 'なぜ？',
  notNeeded: '不要',
  asItIs: 'このままで',
  unheard: 'ほかの人を呼ぶ',
  status: 'いまの状況',
  meet: (channel) => `みんなは ${channel} に集まっています`,
  called: {
    come: '来てもらえますか',
    comeBy: (name) => `${name}が呼んでいます。来てもらえますか`,
    later: '15分後に行けます',
    because: {
      list: 'この重大度のとき、来てもらう人に入っています。',
      summons: '詳しくなくて大丈夫です。いてくれるだけで助かります。',
      escalation: 'まだ誰からも反応がありません。',
      ownership: 'あなたの組織が主担当になりました。',
    },
  },
  role: {
    asked: (role) => `${role}をお願いできますか`,
    askedBy: (name, role) => `${name}が、${role}を代わってほしいそうです`,
    brief: '引き継ぐ内容を見る',
  },
  todo: 'これをお願いできますか',
  question: (name) => `${name}からの質問です`,
  answered: (name) => `${name}からの返事です`,
  answer: '答える',
  closer: (name) => `${name}からクローズの承認依頼です`,
  returned: (name) => `${name}がレポートを差し戻しました`,
  report: 'レポートを読む',
  linked: {
    line: (name) => `ここでの操作は、Hikeshiの${name}として記録されます。`,
    text: 'メールアドレスが同じためです。Webで一度確認してください。それまではメンバーの権限で動けます。',
    confirm: 'Webで確認する',
    notMe: '自分ではありません',
  },
} satisfies typeof english
