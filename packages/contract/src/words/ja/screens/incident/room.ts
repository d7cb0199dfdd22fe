import type { room as english } from '../../../en/screens/incident/room.ts'

/** The room of an incident, in Japanese. */
export const room = {
  room: {
    heading: '会話',
    empty: '見えていることを、そのまま書いてください。整理はあとで大丈夫です。',
    earlier: '前のメッセージを読み込む',
    newer: '新しいメッセージがあります',
    messageBy: (name, time) => `${name}さん、${time}`,
    mark: '印を付ける',
    markAs: (kind) => `「${kind}」の印を付ける`,
    unmark: '印を取り消す',
    makeTodo: 'ToDoにする',
    madeTodo: 'ToDoに加えました。',
    composerLabel: 'メッセージ',
    placeholder: '見えていることを書く',
    placeholderAs: (kind) => `「${kind}」として書く`,
    sendHint: 'Enterで送信、Shift+Enterで改行',
    send: '送信',
    sending: '送信中…',
    failed: '送信できませんでした',
    again: '再送する',
    discard: '破棄',
    composeAs: '種類',
    plain: '会話',
    readOnly: '閲覧のみです。ここには書き込めません。',
  },
  keys: {
    compose: 'メッセージを書く',
    mark: (kind) => `選んだメッセージに「${kind}」の印を付ける`,
    move: '次／前のメッセージへ',
  },
  palette: {
    group: (number) => `#${number}`,
    writeMessage: 'メッセージを書く',
    writeAs: (kind) => `「${kind}」として書く`,
    openReport: 'レポートを開く',
    ruleOut: '最悪の想定を否定できた',
    cameTrue: '最悪の想定が現実になった',
    markMessage: 'メッセージに印を付ける',
    show: (part) => `${part}を見る`,
  },
} satisfies typeof english
