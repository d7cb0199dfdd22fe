import type { session as Session } from '../../en/screens/session.ts'

export const session = {
  email: 'メールアドレス',
  password: 'パスワード',
  name: 'あなたの名前',
  language: '言語',
  languages: { ja: '日本語', en: 'English' },
  passwordHint: '10 文字以上。いくつかの単語をつなげると覚えやすくなります。',
  signIn: {
    title: 'サインイン',
    button: 'サインイン',
    forgotten: 'パスワードを忘れたときは、管理者に再設定リンクを頼んでください。',
    demo: '誰として見ますか',
    demoText: 'デモ環境です。パスワードはいりません。',
  },
  setUp: {
    title: '火消しのセットアップ',
    text: 'あなたがオーナーになります。ほかの人はあとから招待できます。',
    organisation: '組織の名前',
    organisationHint: 'ふだんの呼び名で。例：株式会社サンプル',
    button: 'セットアップして始める',
    noToken: 'サーバーの起動時に、ターミナルに表示されたセットアップ用リンクを開いてください。',
    finished: 'セットアップは完了しています。サインインしてください。',
  },
  join: {
    title: (organisation: string) => `${organisation} に参加`,
    tab: '参加',
    from: (name: string) => `${name}さんからの招待です。`,
    button: '参加する',
    gone: 'この招待はもう使えません。新しい招待を頼んでください。',
  },
  reset: {
    title: '新しいパスワードを決める',
    text: '保存すると、そのままサインインします。',
    password: '新しいパスワード',
    button: '保存してサインイン',
  },
  toSignIn: 'サインインへ',
} satisfies typeof Session
