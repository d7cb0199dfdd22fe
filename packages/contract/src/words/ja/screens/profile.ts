import type { profile as Profile } from '../../en/screens/profile.ts'

export const profile = {
  title: 'プロフィール',
  me: { title: 'あなたについて', name: '名前', email: 'メールアドレス', language: '言語' },
  password: {
    title: 'パスワード',
    text: '変更すると、ほかの端末はサインアウトされます。',
    current: '今のパスワード',
    next: '新しいパスワード',
    hint: '10 文字以上。いくつかの単語をつなげると覚えやすくなります。',
    change: 'パスワードを変更',
    changed: 'パスワードを変更しました。ほかの端末はサインアウトされました。',
  },
  tokens: {
    title: 'API トークン',
    text: 'プログラムが、あなたとして操作するための鍵です。',
    empty: 'トークンはまだありません。用途を書いて作成してください。',
    name: '用途',
    placeholder: '例：デプロイ用スクリプト',
    create: 'トークンを作成',
    once: '今すぐコピーしてください。表示されるのはこの一度だけです。',
    secret: 'トークン',
    used: '最終利用',
    never: '未使用',
    created: '作成',
    revoke: '失効させる',
    revokeOf: (name: string) => `${name} を失効させる`,
    confirm: {
      title: (name: string) => `${name} を失効させますか`,
      text: '使っているプログラムはすぐに動かなくなります。元に戻せません。',
    },
  },
} satisfies typeof Profile
