import type { generated as english } from '../en/generated.ts'
import { noticeTexts } from './generated-notices.ts'
import { reportRecords } from './generated-records.ts'

/** レポートのうち、記録から自動で書かれる節の言葉。 */
export const generated = {
  noted: (text: string, note: string) => `${text}（${note}）`,
  colon: '：',
  separator: '、',
  ...reportRecords,
  ...noticeTexts,
  meta: {
    incident: 'インシデント',
    severity: '重大度',
    severityAndHighest: (now: string, highest: string) => `${now}（最大：${highest}）`,
    type: '種別',
    owner: '主担当',
    scope: '責任範囲',
    raisedBy: '起票した人',
    noticedBy: '最初に気づいたのは',
    people: '対応に加わった人',
    impactStarted: '影響の始まり',
    raised: '起票',
    aligned: 'すり合わせ完了',
    mitigated: '暫定対応完了',
    converged: '収束',
    impactEnded: '終息（影響の終わり）',
    harmReturned: '被害の再開',
    estimated: (time: string) => `${time}（推定）`,
    closed: 'クローズ',
    closedBy: (time: string, name: string) => `${time}（${name}）`,
    alignment: 'すり合わせ',
    alignmentMissed: (reason) =>
      `必要でしたが、すり合わせをせずに対応を始めました${reason === null ? '' : `（理由：${reason}）`}`,
    command: '指揮',
    commanderMissed: '必要でしたが、10分のうちにコマンダーが決まりませんでした',
    closeOverride: '例外クローズ（理由）',
  },
  evidence: {
    proposal: '収束の提案',
    evidence: '材料',
    agreedBy: '合意した人',
    objection: '異議',
    answered: '解消済み',
    unanswered: '未解消',
    override: '例外として収束を宣言した理由',
    converged: '収束',
  },
  handbook: {
    retired: (name: string, reason: string) => `取り下げ（${name}さん）：${reason}`,
  },
  notices: {
    undecided: '未決',
    reason: 'しない理由',
    elsewhere: '別の手段',
    changed: (state: string, time: string) => `${state}（${time}）`,
  },
  todo: {
    done: (name: string, time: string) => `${name}が対応、${time}`,
    automatic: (time: string) => `自動で確認、${time}`,
    assignee: (name: string) => `担当：${name}`,
  },
} satisfies typeof english
