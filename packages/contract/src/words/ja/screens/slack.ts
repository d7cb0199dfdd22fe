import type { slack as english } from '../../en/screens/slack.ts'

/** Slackとのつながり、できること、だれがだれか。 */
export const slack: typeof english = {
  title: '接続',
  condition: {
    ok: 'つながっています',
    degraded: 'Slackの応答が不安定です。届かなかったものは送り直します。',
    down: 'Slackが応答していません。このWebでは対応を続けられます。戻ればチャンネルも最新になります。',
    refused:
      'Slackがこのアプリを受け付けません。入れ直して、新しいトークンを設定し、再起動してください。',
    safe: '復元後のセーフモードです。本番と確認するまで、Slackには何も送りません。',
    waiting: 'Slackからまだ応答がありません。自動でつなぎ直しています。',
  },
  since: (at) => `最後の応答：${at}`,
  said: (error) => `Slackの返答：${error}`,
  workspace: 'ワークスペース',
  transport: 'つなぎ方',
  transports: { socket: 'Socket Mode（ポートの公開は不要）', http: 'HTTP' },
  sockets: (count) => `ソケット${count}本`,
  checks: {
    title: 'Slackでできること',
    run: 'もう一度確かめる',
    states: { good: '問題なし', bad: '対応が必要', unknown: 'まだ不明', off: '使わない' },
    off: '下の設定で、使わないことになっています。',
    of: {
      token: {
        title: 'トークンが使える',
        good: (names) => names,
        bad: (names) =>
          `Slackに断られました：${names}。SLACK_BOT_TOKENを設定し直して、再起動してください。それまではSlackなしで、このWebで対応を続けられます。`,
        unknown: 'Slackが応答しませんでした。',
      },
      scopes: {
        title: '必要な権限がそろっている',
        good: () => '不足はありません。',
        bad: (names) =>
          `不足：${names}。下のマニフェストをアプリの設定に貼り、入れ直してください。ほかの機能はそのまま使えます。`,
        unknown: 'Slackから確認できませんでした。',
      },
      hearing: {
        title: 'Slackからこのサーバーに届く',
        good: (names) => (names === '' ? '受け取れる状態です。' : `最後に届いた時刻：${names}`),
        bad: (names) => {
          if (names === '')
            return 'ソケットが開いていません。SLACK_APP_TOKENと、このサーバーから外に出られるかを確かめてください。'
          return names === 'signature'
            ? '届いてはいますが、別のシークレットで署名されています。「Basic Information」のSigning SecretをSLACK_SIGNING_SECRETに設定し直して、再起動してください。それまではSlackでの発言や操作がここに届きません。'
            : `ソケットを開けません。Slackの返答：${names}。SLACK_APP_TOKENには、connections:write付きのApp-Level Token（xapp-…）を設定してください。それまではSlackでの発言や操作がここに届きません。`
        },
        unknown: 'まだ何も届いていません。Slackで/hikeshiと打ってみてください。',
      },
      channels: {
        title: 'チャンネルを作れる',
        good: (names) => `直近：#${names}`,
        bad: () =>
          'このワークスペースでは、アプリがチャンネルを作れません。Slackの管理者が許可するまで、ロビーのスレッドに集まります。非公開のインシデントはWebだけで対応します。',
        unknown: '最初のインシデントでわかります。',
      },
      guests: {
        title: '全員を招待できる',
        good: () => '断られた人はいません。',
        bad: (names) =>
          `招待できなかった人：${names}。ゲストはアプリからは招待できません。チャンネルの「メンバーを追加」から招待してください。`,
        unknown: '最初のインシデントでわかります。',
      },
      lobby: {
        title: 'ロビーがある',
        good: (names) => `#${names}`,
        bad: (names) =>
          `#${names}を作ることも、入ることもできません。作ってから、/invite @hikeshiで招待してください。`,
        unknown: '最初のインシデントでわかります。',
      },
    },
    without: {
      'app_mentions:read': 'メンションに答えられません',
      'bookmarks:read': 'ブックマークが重なることがあります',
      'bookmarks:write': 'チャンネル上部のリンクが付きません',
      'channels:history': 'チャンネルの発言が取り込まれません',
      'channels:join': 'ロビーには招待が必要です',
      'channels:manage': 'チャンネルを作れず、ロビーのスレッドに集まります',
      'channels:read': '手で変えられたことに気づけません',
      'chat:write': '何も投稿できません',
      commands: '/hikeshiとショートカットが使えません',
      'groups:history': '非公開チャンネルの発言が取り込まれません',
      'groups:read': '非公開チャンネルが手で変えられたことに気づけません',
      'groups:write': '非公開のインシデントにチャンネルができません',
      'im:write': 'DMを送れず、声かけはWebだけになります',
      'metadata.message:read': '通信が切れたあと、同じ投稿が重なることがあります',
      'pins:write': 'ボードがピン留めされません',
      'reactions:read': 'リアクションで印を付けられません',
      'users:read': 'だれの操作かわかりません',
      'users:read.email': 'メールアドレスで人を結びつけられません',
    },
    right: (scope, without) => `${scope}（${without}）`,
  },
  people: {
    title: 'Slackでのだれがだれか',
    text: 'メールアドレスで結びつけています。本人が確認するまでは、Slackではメンバーの権限で動きます。',
    none: 'まだSlackから操作した人はいません。',
    person: '人',
    account: 'Slackアカウント',
    state: '状態',
    confirmed: '確認済み',
    unconfirmed: 'アドレスが一致（未確認）',
    refused: '本人ではない',
    ended: 'Slackで停止済み',
    unlink: '外す',
    unlinkOf: (name) => `${name}さんのつながりを外す`,
    confirm: 'はい、自分です',
    notMe: '自分ではありません',
  },
  me: {
    title: 'Slackアカウント',
    linked: (account) => `Slackでは${account}として動きます。`,
    ask: 'メールアドレスが同じアカウントがSlackにあります。ご自分のものですか。',
    none: 'まだつながっていません。Slackで/hikeshiと打つとつながります。',
  },
  guide: {
    title: 'Slackとつなぐ',
    again: 'アプリのマニフェスト',
    text: '10分ほどで終わります。ワークスペースにアプリを入れられる人が必要です。',
    ways: { socket: 'Socket Mode', http: 'HTTP' },
    way: 'Slackからの届き方',
    about: {
      socket: 'このサーバーからSlackにつなぎます。外に公開するポートはいりません。',
      http: 'Slackがこのサーバーを呼び出します。インターネットからHTTPSで届く必要があります。',
    },
    manifest: 'マニフェスト',
    copy: 'マニフェストをコピー',
    steps: {
      create:
        'api.slack.com/appsで「Create New App」、「From a manifest」の順に選び、これを貼りつけます。',
      install: '「Install to Workspace」を選び、Bot User OAuth Token（xoxb-…）を控えます。',
      socket:
        '「Basic Information」でconnections:write付きのApp-Level Token（xapp-…）を作ります。SLACK_BOT_TOKENとSLACK_APP_TOKENをこのサーバーに設定し、再起動します。',
      http: '「Basic Information」のSigning Secretを控えます。SLACK_BOT_TOKENとSLACK_SIGNING_SECRETをこのサーバーに設定し、再起動します。',
    },
  },
}
