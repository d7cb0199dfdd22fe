import type { noticeTexts as english } from '../en/generated-notices.ts'

/** 告知と、レポートの公開用の版についての言葉。 */
export const noticeTexts = {
  noticeWarnings: {
    'cites-hypothesis': (guess) => `確かめられていない仮説を根拠にしています：「${guess}」`,
    'contains-hypothesis': (guess) => `仮説をそのまま事実のように書いています：「${guess}」`,
    'promises-recovery': (words) =>
      `復旧の時期を約束しています：「${words}」。代わりに次のお知らせの時刻を書きましょう`,
    'vague-time': (words) =>
      `「${words}」では、いつなのかが伝わりません。時刻か、次のお知らせの時刻を書きましょう`,
    blames: (sentence) =>
      `人を責めているように読めます：「${sentence}」。起きたことの言葉に言い換えられませんか`,
    unfilled: (placeholder) => `まだ埋まっていません：${placeholder}`,
    internal: (words) => `社外向けには避けたほうがよい言葉です：「${words}」`,
  },
  noticeScope: {
    scopes: {
      everyone: '全体に告知する',
      affected: '対象の方に告知する',
      individually: '個別に連絡する',
      nobody: '告知しない',
    },
    grounds: {
      sensitive: 'お金・個人情報が関わる',
      severe: '影響が重い',
      harmless: '実害がない',
      talked_about: 'すでに外で話題になっている',
      many: '対象が多い',
      few: '対象が少ない',
      noticeable: '利用者が気づく',
      unnoticed: '利用者は気づかない',
      prepare: '事前に備えたい人がいる',
    },
    reason: (scope, because, products) =>
      `${scope}${products === null ? '' : `（${products}）`}。理由：${because}。`,
  },
  publicReport: {
    headings: {
      summary: '概要',
      impact: 'お客さまへの影響',
      factors: '何が起きたか',
      recovery: 'どう対応したか',
      prevention: '再発防止',
      contact: 'お問い合わせ',
    },
    done: '実施したこと',
    planned: 'これから行うこと',
    replacements: {
      token: '（削除）',
      email: '（メールアドレス）',
      link: '',
      ip: '（アドレス）',
      host: '社内のサーバー',
      channel: '社内のチャンネル',
      reference: '',
      person: '担当者',
    },
  },
} satisfies typeof english
