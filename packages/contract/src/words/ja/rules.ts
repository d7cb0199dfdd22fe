import type { RuleParameters } from '../context.ts'
import type { rules as english } from '../en/rules.ts'

/** 足りないものごとに、何をすればよいか。 */
export const rules = {
  'R-SM-1': () => '要約を書いてください（20〜400文字。何が・誰に・どれだけ・今は）',
  'R-TM-1': () => 'いつ始まったかを入れてください（推定でかまいません）',
  'R-TM-2': () => '終息の時刻を入れてください（始まりより後、収束より前）',
  'R-TM-3': ({ items }) =>
    `時刻の前後が合いません（${named(items)}）。直すか、「どう気づいたか」の章に「時刻の説明：…」と書いてください`,
  'R-TL-1': ({ items }) => `時系列に次のことがありません：${named(items)}`,
  'R-TL-2': ({ items, zone }) =>
    `${items.map((item) => span(textOf(item), zone)).join('、')}の記録がありません。起きたことを足してください`,
  'R-TL-3': () => '宣言から収束までに、根拠リンクのない項目が多いです。リンクや証跡を足しましょう',
  'R-IM-1': () => '影響の数字を書いてください。測れないときは「測れない理由」を書いてください',
  'R-CA-1': () => '要因を一つ以上、40文字以上で書いてください',
  'R-CA-2': () =>
    '要因は一つとは限りません。背景も見てみましょう。一つだけなら「一つだけと判断した理由」を書いてください',
  'R-CA-3': ({ items }) =>
    `仮説${quoted(items)}が未決着です。決着させるか、要因の章に「不明のまま」とその理由を書いてください`,
  'R-CA-4': ({ items }) => `人ではなく、仕組みの言葉に言い換えられませんか：${quoted(items)}`,
  'R-RC-1': () => '復旧対応を一つ以上実施し、記録してください（暫定でかまいません）',
  'R-RC-2': () =>
    '暫定対応のあとの恒久対応を決めてください。しないときは「恒久対応は不要」とその理由を書いてください',
  'R-CV-1': () => '収束と判断した材料と、合意した人を記録してください',
  'R-NT-1': ({ items }) => `告知を決めるか、最終告知まで済ませてください：${named(items)}`,
  'R-CR-1': () => '被害を受けた人への対応を書いてください（いないときは「対象なし」）',
  'R-PV-1': () =>
    '再発防止策を一つ以上挙げてください。しないときは「再発防止策は不要」とその理由を書いてください',
  'R-PV-2': ({ items }) => `再発防止策${quoted(items)}の担当・期限・種類を決めてください`,
  'R-PV-3': ({ items }) => `必須の再発防止策${quoted(items)}を実施し、その証拠を付けてください`,
  'R-PV-4': () => '「気をつける」以外の策も考えてみましょう（覚えていなくても効くもの）',
  'R-PV-5': ({ items }) =>
    `必須の再発防止策${quoted(items)}が効いていることを示すものを書いてください`,
  'R-TD-1': ({ items }) => `ToDo${quoted(items)}を済ませるか、不要としてください`,
  'R-PM-1': () => 'ポストモーテムを行ってください（SEV3・SEV4は理由を書けば省けます）',
  'R-RL-1': ({ items }) => `対応した人の記録が足りません：${named(items)}`,
} satisfies typeof english

const MOMENTS: Readonly<Record<string, string>> = {
  start: '影響の始まり',
  detection: '検知',
  response: '最初の対応',
  severity: '重大度',
  mitigation: '復旧対応',
  convergence: '収束',
  notice: '告知',
  impactStartedAt: '影響の始まり',
  raisedAt: '起票',
  mitigatedAt: '対策',
  convergedAt: '収束',
  responders: '対応者',
  scribe: '記録した人',
}

/** Moments by their code, and whatever else has a name of its own. */
function named(items: RuleParameters['items']): string {
  return items.map((item) => MOMENTS[textOf(item)] ?? textOf(item)).join('、')
}

/** `2026-01-05T08:00:00Z/2026-01-05T09:10:00Z` のような区間を、この時計で。 */
function span(interval: string, timeZone = 'UTC'): string {
  const [from = '', to = ''] = interval.split('/')
  const clock = new Intl.DateTimeFormat('ja', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return clock.formatRange(new Date(from), new Date(to))
}

function quoted(items: RuleParameters['items']): string {
  return items.map((item) => `「${textOf(item)}」`).join('')
}

function textOf(item: RuleParameters['items'][number]): string {
  return typeof item === 'string' ? item : item.ja
}
