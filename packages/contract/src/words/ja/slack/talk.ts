import type { talk as english } from '../../en/slack/talk.ts'

/** 会話について。Webで書かれたことと、メッセージからできること。 */
export const talk = {
  offer:
    'インシデントの始まりかもしれません。ひとことで上げられます。このメッセージは最初の記録として残ります。',
  raise: 'インシデントを上げる',
  from: (name) => `${name}さん（Web）`,
  update: (name) => `${name}さんの状況共有`,
  edited: '（編集済み）',
  line: (time, name, text) => `${time} ${name}さん：${text}`,
  goesOn: {
    resumed: (name, why) => `${name}さんが「再発した」と知らせました。${why}`,
    reopened: (name, why) => `${name}さんが対応を再開しました。理由：${why}`,
    report_reopened: (name, why) => `${name}さんがレポートを開き直しました。理由：${why}`,
  },
  group: 'グループ',
  rest: '続きはWebで読めます',
} satisfies typeof english
