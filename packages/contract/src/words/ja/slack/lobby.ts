import type { lobby as english } from '../../en/slack/lobby.ts'

/** ウォールームに立つ一件ごとのカード。まだ加わっていない人が読みます。 */
export const lobby = {
  spoken: (incident, severity, state) => `${incident}（${severity}・${state}）`,
  commander: (name) => `コマンダー：${name}`,
  noCommander: 'コマンダー未定',
  raisedBy: (name, at) => `${name} が知らせてくれました（${at}）`,
  people: (count) => `参加 ${count}人`,
  join: '参加する',
  watch: '見守る',
  status: 'いまの状況は？',
  converged: '被害は止まりました。来てくれたみなさん、ありがとうございました。',
  closed: (at) => `クローズ ${at}`,
  dismissed: 'インシデントではありませんでした。知らせてくれてありがとうございます。',
  merged: (into) => `続きはこちら：${into}`,
  mergedAway: '続きは別のインシデントで行われています。',
} satisfies typeof english
