import type { LifecycleEvents } from '../../incident-events.ts'
import type { EventWords } from '../context.ts'

const BECAUSE = {
  false_alarm: '誤検知',
  no_action: '対応不要',
  known: '既知',
} as const

const because = (reason: string | null): string => (reason === null ? '' : `（理由：${reason}）`)

/** 取り下げ・統合・再開、時計、そのあとを担う人についての文。 */
export const lifecycleEvents: Pick<EventWords, keyof LifecycleEvents> = {
  'incident.alignment_time_up': () => 'すり合わせの10分がたちました',
  'incident.slack_away': ({ from, to }, { term }) =>
    `${term.time(from)}から${term.time(to)}までSlackにつながりませんでした（この間のSlackでの発言は、復旧後に読めたものだけ取り込んでいます）`,
  'incident.slack_gap': ({ from, to }, { term }) =>
    `${term.time(from)}から${term.time(to)}までのSlackでの発言は読み取れず、記録が抜けています`,
  'incident.update_scheduled': ({ minutes }, { by }) => `${by}が次の共有を${minutes}分後にしました`,
  'incident.dismissed': ({ because: why, reason }, { by }) =>
    `${by}が取り下げました（${[why && BECAUSE[why], reason].filter(Boolean).join('：')}）。知らせてくれてありがとうございました`,
  'incident.merged': ({ number, reason }, { by }) =>
    `${by}が${number === null ? '別のインシデント' : `#${number}`}に統合しました${because(reason)}`,
  'incident.absorbed': ({ number }) => `#${number}がこのインシデントに統合されました`,
  'incident.split_off': ({ number }) => `#${number}が独立したインシデントに戻りました`,
  'incident.restored': ({ reason }, { by }) => `${by}が元に戻しました（理由：${reason}）`,
  'incident.archived': (_, { by }) => `${by}がアーカイブしました`,
  'incident.report_reopened': ({ reason }, { by }) =>
    `${by}がレポートを開き直しました（理由：${reason}）`,
  'incident.closer_released': ({ to, reason }, { by, term }) =>
    `${by}がクローズの承認を「${term.severity(to)}」の承認者に任せました${because(reason)}`,
  'incident.follow_through_set': ({ causeLead, reportLead, due, form }, { by, name }) => {
    const parts = [
      causeLead && `原因調査：${name(causeLead)}`,
      reportLead && `報告：${name(reportLead)}`,
      due && `期限：${due}`,
      form && (form === 'meeting' ? '別MTGで' : 'チャンネルで'),
    ].filter(Boolean)
    return `${by}がこのあとの進め方を決めました${parts.length === 0 ? '' : `（${parts.join('、')}）`}`
  },
  'incident.review_form_noted': ({ form }, { term }) =>
    form === 'waived'
      ? '「このあとの進め方」でも、ポストモーテムは行わないとしました'
      : `「このあとの進め方」のポストモーテムの形も「${term.postmortemForm(form)}」にしました`,
  'incident.owner_changed': ({ from, to }) =>
    `主担当が「${from.ja}」から「${to.ja}」に変わりました`,
  'incident.owner_handed_over': ({ note }, { by }) =>
    `${by}が新しい主担当に引き継ぎました：${note}`,
  'incident.commander_missed': ({ minutes }) =>
    `${minutes}分たちましたが、コマンダーがまだ決まっていません（この重大度では必要です）`,
  'incident.watch_ended': () => '経過観察の時刻になりました。効いているか確かめましょう',
  'incident.watch_prolonged': ({ watch, until }, { by, term }) =>
    `${by}が${until === null ? '' : `${term.time(until)}まで`}経過観察を続けます${watch === null ? '' : `（${watch}）`}`,
  'incident.opening_proposed': (_, { by }) => `${by}が全員への公開を提案しました`,
  'incident.opening_dropped': (_, { by }) => `${by}が非公開のままにしました`,
}
