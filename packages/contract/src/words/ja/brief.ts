import type { brief as english } from '../en/brief.ts'

/** 指揮と一緒に渡す引き継ぎと、状況だけ知りたい人のための短い形。 */
export const brief = {
  now: ({ severity, state, elapsed }) => `${severity}・${state}・起票から${elapsed}`,
  elapsed: (minutes) =>
    minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`,
  impact: (text) => `影響：${text ?? 'まだ書かれていません'}`,
  commander: (name) => `コマンダー：${name ?? 'まだいません'}`,
  policy: (text) => `方針：${text}`,
  decision: (text) => `直近の決定：${text}`,
  status: (text) => `直近の共有：${text}`,
  tasks: (list) => `進行中：${list}`,
  task: ({ name, text, minutes, timeBox }) =>
    `${name} ${text}（${minutes}${timeBox === null ? '' : `/${timeBox}`}分）`,
  noTasks: '進行中：担当の決まった作業はありません',
  actions: (list) => `被害を止める手：${list}`,
  action: (text, done) => (done ? `${text}（実施済み）` : text),
  noActions: '被害を止める手：まだありません',
  questions: (list) => `未回答の質問：${list}`,
  hypotheses: (list) => `仮説：${list}`,
  worstCase: (text) => `最悪の想定：${text ?? 'まだ考えられていません'}`,
  nextUpdate: (at) => `次の社内共有：${at}`,
  promises: (list) => `お客さまへの約束：${list}`,
  promise: (audience, at) => `${audience} ${at}まで`,
  undecided: (list) => `告知するか未決：${list}`,
  separator: '／',
} satisfies typeof english
