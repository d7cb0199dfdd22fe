import type { EventWords } from '../context.ts'
import type { EntryEvents, NoticeEvents, PublicReportEvents } from '../../index.ts'

type Told = keyof EntryEvents | keyof NoticeEvents | keyof PublicReportEvents

/** What happens in the ledger, with notices, and with the public version of the report. */
export const ledgerEvents: Pick<EventWords, Told> = {
  'entry.recorded': ({ kind, text }, { by, term }) => `${by} noted · ${term.kind(kind)}: ${text}`,
  'entry.reclassified': ({ from, to }, { by, term }) =>
    `${by} changed an entry from ${term.kind(from)} to ${term.kind(to)}`,
  'entry.edited': ({ text }, { by }) => `${by} reworded an entry: ${text}`,
  'entry.detailed': ({ nextCheck, askedTo }, { by, name }) => {
    if (nextCheck) return `${by} noted what to check next: ${nextCheck}`
    if (askedTo) return `${by} asked ${name(askedTo)} a question`
    return `${by} added details to an entry`
  },
  'entry.settled': ({ state }, { by, term }) =>
    `${by} marked an entry as ${term.entryState(state)}`,
  'entry.withdrawn': (_, { by }) => `${by} took the mark off an entry`,
  'entry.restored': ({ kind }, { by, term }) => `${by} marked it again as ${term.kind(kind)}`,
  'notice.changed': (data, { by, term }) => {
    const { audience, state, reason, nextAt, elsewhere } = data
    const notes = [
      elsewhere ? 'published by other means' : '',
      reason ?? '',
      nextAt ? `next news by ${term.time(nextAt)}` : '',
    ].filter((note) => note !== '')
    const noted = notes.length === 0 ? '' : ` (${notes.join('; ')})`
    return `${by} set the notice for ${term.audience(audience)}: ${term.noticeState(state)}${noted}`
  },
  'notice.draft_dropped': ({ audience }, { term }) =>
    `The draft for ${term.audience(audience)} was dropped: things have moved on since`,
  'notice.promise_missed': ({ audience, promised }, { term }) =>
    `The news promised to ${term.audience(audience)} for ${term.time(promised)} has not gone out`,
  'public_report.proposed': (_, { by }) => `${by} drafted the public version of the report`,
  'public_report.edited': (_, { by }) => `${by} rewrote the public version of the report`,
  'public_report.reviewed': ({ decision }, { by }) =>
    decision === 'kept'
      ? `${by} let a find in the public version stand`
      : `${by} took a find out of the public version`,
  'public_report.renewed': (_, { by }) =>
    `${by} found that the public version still holds for the report as it is now`,
  'public_report.approved': (_, { by }) => `${by} approved the public version of the report`,
}
