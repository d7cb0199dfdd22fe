import type { RefusalWords } from '../context.ts'

/** 入口で断るときの言葉。 */
export const peopleRefusals = {
  'too-long-for-slack': {
    title: 'この文章はSlackの入力欄に収まりません',
    detail: 'ブラウザーで編集してください。途中で切れることはありません。',
  },
  'slack-link-ended': {
    title: 'このSlackアカウントは閉じられています',
    detail: '今お使いのアカウントからSlackで操作してください。自動でつながります。',
  },
  'set-up-finished': {
    title: '初期設定はもう済んでいます',
    detail: 'サインインするか、管理者に招待を頼んでください。',
  },
  'invitation-used': {
    title: 'この招待は使えなくなっています',
    detail: '使用済み、取り消し、または期限切れです。新しい招待を頼んでください。',
  },
  'email-taken': {
    title: 'このメールアドレスはもう使われています',
    detail: 'そのアドレスでサインインするか、別のアドレスを使ってください。',
  },
  'weak-password': {
    title: 'このパスワードは推測されやすいものです',
    detail: '10 文字以上で、人が思いつかないものにしてください。',
  },
} satisfies Partial<RefusalWords>
