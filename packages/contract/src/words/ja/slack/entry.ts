import type { entry as english } from '../../en/slack/entry.ts'

/** What whoever comes from Slack is told before, or instead of, what they asked for. */
export const entry: typeof english = {
  refused: {
    guest:
      'ゲストの方はここから直接参加できません。気づいたことをメンバーに伝えてください。メンバーがここから報告できます。',
    stranger:
      'これは自社ワークスペースのメンバー向けです。気づいたことをメンバーに伝えてください。メンバーがここから報告できます。',
    app: 'アプリからは操作できません。参加している人のAPIトークンをお使いください。',
    closed: 'このSlackアカウントは閉じられています。',
    'no-address':
      'Slackのプロフィールに確認済みのメールアドレスがないため、どなたか分かりません。Slackでアドレスを確認してから、もう一度お試しください。',
    deactivated: 'Hikeshiのアカウントが停止されています。管理者に再開を頼んでください。',
    refused:
      'このSlackアカウントは「自分ではない」とされています。ご本人でしたら、Hikeshiのプロフィールで確認してください。',
    away: 'どなたかをSlackに確かめられませんでした。少し待って、もう一度お試しください。',
  },
  unknown: '古い表示のため、この操作はもう使えません。Webの画面をご覧ください。',
  failed: 'うまくいきませんでした。こちら側の問題です。お手数ですが、Webの画面で操作してください。',
  slow: 'いつもより時間がかかっています。もう一度送ってください。二重に登録されることはありません。',
  late: '時間がかかり、Slackで開けませんでした。もう一度お試しください。',
  unwell:
    'いまSlackで開けませんでした。少し待ってからもう一度試すか、Webの画面で操作してください。',
  no: (what: string, instead: string) => `${what}。${instead}`,
  invalid: 'ここをもう一度ご確認ください。',
  app: {
    name: 'Hikeshi',
    short: '一文で障害を報告し、みんなで対応し、次に活かす。Slackから離れずにできます。',
    long: '「/hikeshi」のあとに一文を書くだけで、インシデントが上がります。専用のチャンネルができ、助けてくれる人に声がかかります。役割、やること、いつも最新のボード、状況の共有、報告書まで、すべてここででき、ブラウザでも同じことができます。Hikeshiは自社のサーバーで動きます。インシデントのチャンネルで話されたことはそこにだけ届き、ほかへは出ません。読むのは、Hikeshiが参加しているチャンネルだけです。メンバーの名前とメールアドレスは、Hikeshiの利用者と結び付けるためにだけ使います。',
    command: '障害を報告する・対応する',
    hint: '［起きていること｜help］',
  },
  openWeb: 'Hikeshiを開く',
  title: 'Hikeshi',
  close: '閉じる',
}
