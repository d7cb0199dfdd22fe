import type { EventWords } from '../context.ts'
import type { EntryEvents, NoticeEvents, PublicReportEvents } from '../../index.ts'

type Told = keyof EntryEvents | keyof NoticeEvents | keyof PublicReportEvents

/** 台帳、告知、レポートの公開用の版で起きること。 */
export const ledgerEvents: Pick<EventWords, Told> = {
  'entry.recorded': ({ kind, text }, { by, term }) =>
    `${by}が「${term.kind(kind)}」を記録しました：${text}`,
  'entry.reclassified': ({ from, to }, { by, term }) =>
    `${by}が記録の印を「${term.kind(from)}」から「${term.kind(to)}」に変えました`,
  'entry.edited': ({ text }, { by }) => `${by}が記録を書き直しました：${text}`,
  'entry.detailed': ({ nextCheck, askedTo }, { by, name }) => {
    if (nextCheck) return `${by}が次に確かめることを書きました：${nextCheck}`
    if (askedTo) return `${by}が${name(askedTo)}に質問しました`
    return `${by}が記録に補足しました`
  },
  'entry.settled': ({ state }, { by, term }) =>
    `${by}が記録を「${term.entryState(state)}」にしました`,
  'entry.withdrawn': (_, { by }) => `${by}が記録の印を外しました`,
  'entry.restored': ({ kind }, { by, term }) =>
    `${by}がもう一度「${term.kind(kind)}」の印を付けました`,
  'notice.changed': (data, { by, term }) => {
    const { audience, state, reason, nextAt, elsewhere } = data
    const notes = [
      elsewhere ? '別の手段で告知' : '',
      reason ? `理由：${reason}` : '',
      nextAt ? `次のお知らせは${term.time(nextAt)}まで` : '',
    ].filter((note) => note !== '')
    const noted = notes.length === 0 ? '' : `（${notes.join('、')}）`
    return `${by}が「${term.audience(audience)}」への告知を「${term.noticeState(state)}」にしました${noted}`
  },
  'notice.draft_dropped': ({ audience }, { term }) =>
    `状況が進んだため、「${term.audience(audience)}」への下書きを取り下げました`,
  'notice.promise_missed': ({ audience, promised }, { term }) =>
    `「${term.audience(audience)}」へのお知らせが、約束の${term.time(promised)}を過ぎています`,
  'public_report.proposed': (_, { by }) => `${by}がレポートの公開用の下書きを作りました`,
  'public_report.edited': (_, { by }) => `${by}がレポートの公開用の文章を書き直しました`,
  'public_report.reviewed': ({ decision }, { by }) =>
    decision === 'kept'
      ? `${by}が公開用の文章の一か所を残すと決めました`
      : `${by}が公開用の文章の一か所を取り除きました`,
  'public_report.renewed': (_, { by }) =>
    `${by}がいまのレポートでも公開用の版はこのままでよいと確かめました`,
  'public_report.approved': (_, { by }) => `${by}がレポートの公開用の版を承認しました`,
}
