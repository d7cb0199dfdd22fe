import type { channel as english } from '../../en/slack/channel.ts'

/** チャンネルが自分について語ることと、Slackでできなかったときに読まれる文。 */
export const channel = {
  topic: ({ severity, state, commander, title }) =>
    [severity, state, commander && `コマンダー：${commander}`, title].filter(Boolean).join(' · '),
  purpose: (number, title, url) => `INC-${number} ${title} – ${url}`,
  lobbyPurpose: '対応中のインシデントがここに並びます。「参加する」を押すと加われます。',
  bookmarks: { web: 'Webのボード', report: 'レポート', call: '通話' },
  digest: (from, to) => `Slackがつながらない間（${from}〜${to}）にWebであった発言です。`,
  digestBefore: (from, to) => `このチャンネルができる前（${from}〜${to}）にWebであった発言です。`,
  digestMore: (count) => `…ほか${count}件。すべてWebで読めます。`,
  problems: {
    forbidden:
      'このSlackではHikeshiがチャンネルを作れません。インシデントはウォールームのスレッドで進めます。Slackの管理者がアプリのチャンネル作成を許可すれば、次からチャンネルができます。',
    forbiddenPrivate:
      'このSlackではHikeshiがプライベートチャンネルを作れないため、このインシデントはSlackに何も出していません。Webで進めるか、プライベートチャンネルを手で作ってください。',
    name: 'チャンネル名の候補がどれもSlackに受け付けられませんでした。手でチャンネルを作るか、Webで進めてください。',
    invite: (names) =>
      `Slackの制限で${names}を招待できませんでした。チャンネルにいる人が招待するか、このページを見るように声をかけてください。`,
    unheard: (names) =>
      `${names}への依頼がSlackでは届いていません。Webには表示されています。電話など、ほかの方法で声をかけてください。`,
    out: 'Hikeshiがチャンネルから外れています。チャンネルにいる人が /invite @Hikeshi と打てば戻れます。',
    furniture:
      'Slackの制限で、チャンネルのトピック・ピン留め・ブックマークを設定できません。リンクはすべてこのページにあります。',
    message: 'HikeshiのメッセージがSlackに受け付けられませんでした。内容はこのページで読めます。',
    archive:
      'Slackの制限でチャンネルをアーカイブできません。チャンネルにいる人が手でアーカイブしてください。',
    installation:
      'SlackでHikeshiの接続が切れているため、何も送れていません。管理者がアプリを入れ直してください。',
    lobby: (name) =>
      `#${name} が見つからず、Hikeshiが作ることもできません。手で作って @Hikeshi を招待してください。`,
    away: 'Slackから応答がありません。このままWebで進めてください。つながり次第、Slackにも反映します。',
  },
} satisfies typeof english
