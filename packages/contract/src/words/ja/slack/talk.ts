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
  rest: '続きはWebで読めます',
} satisfies typeof english
