import type { meeting as english } from '../../en/slack/meeting.ts'

/** 声で話すことと、話し始めた場所から来てもらうこと。 */
export const meeting = {
  huddle: 'ハドルで話す',
  topics: {
    spoken: (now) => `通話の話題：${now}`,
    spokenNone: '通話の話題',
    now: (text) => `🎙 いまの話題：${text}`,
    order: '順番・別の場所・外からの質問',
    back: (name, at) => `${name}・戻り ${at}`,
    settled: (text, outcome) => `✓ ${text}：${outcome}`,
  },
  pointer: {
    spoken: (incident) => `${incident} として対応しています。続きはそちらで`,
    goesOn: (where) =>
      `ありがとうございます。この件は ${where} で対応しています。続きはそちらで話しましょう。`,
  },
} satisfies typeof english
