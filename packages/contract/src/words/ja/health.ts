import type { health as english } from '../en/health.ts'

const TAKEN_IN: Readonly<Record<string, string>> = {
  'slack.event': 'Slackでの発言や操作の取り込み（slack.event）',
  'slack.fill-room': 'Slackが止まっていた間の発言の読み取り（slack.fill-room）',
  'slack.sync': 'Slackチャンネルの更新（slack.sync）',
}

export const health: typeof english = {
  database: (reason) =>
    `データベースが応答していません。${reason} 自動で再起動しています。続く場合はサーバーのログを確認してください。`,
  parked: (kind) =>
    `${TAKEN_IN[kind] ?? kind} は5回失敗したため保留しました。エラーを読み、原因を直してから再実行してください。不要になった場合だけ破棄します。`,
  alarms: {
    'clock-skew': ({ seconds }) => ({
      message: `このサーバーの時計がデータベースと ${seconds} 秒ずれています。`,
      remedy: '両方のマシンで時刻同期（NTP）を有効にしてください。',
    }),
    'lane-stalled': ({ lane, seconds }) => ({
      message: `${lane} のタスクを ${seconds} 秒間だれも確認していません。`,
      remedy: 'このサーバーを再起動してください。タスクは失われず、再開されます。',
    }),
    'not-durable': ({ setting }) => ({
      message: `PostgreSQL が確定済みのデータを失うおそれがあります：${setting}`,
      remedy: 'postgresql.conf でこの設定を有効にし、PostgreSQL を再起動してください。',
    }),
    'safe-mode': ({ madeAt }) => ({
      message: `セーフモードです。この環境は${String(madeAt).slice(0, 10)}のバックアップから復元されました。Slackには何も送りません。`,
      remedy:
        '元の環境がまだ動いているなら、このままにしてください。同じ人たちに二重に届いてしまいます。これからこの環境を使うなら、本番と確認してください。',
    }),
    'slack-down': () => ({
      message: 'Slackが応答していません。',
      remedy:
        'このWebでは、いつもどおり対応を続けられます。Slackが戻れば、チャンネルは自動で最新になります。',
    }),
    'slack-refused': ({ error }) => ({
      message: `Slackがこのアプリを受け付けなくなりました：${error}`,
      remedy:
        'アプリを入れ直し、新しいトークンを設定して再起動してください。「設定」の「Slack」に手順があります。',
    }),
    'parked-tasks': ({ count }) => ({
      message: `保留中のタスクが ${count} 件あります。`,
      remedy: '下の一覧を確認してください。',
    }),
    'database-restarted': ({ restarts }) => ({
      message: `起動してから、組み込みの PostgreSQL が ${restarts} 回停止しました。`,
      remedy: 'ディスクとメモリの空き、DATA_DIR のログを確認してください。',
    }),
  },
}
