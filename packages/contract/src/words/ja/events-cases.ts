import type { CaseEvents } from '../../cases.ts'
import type { EventWords } from '../context.ts'

/** 事例集がどう役に立ったかの文。 */
export const caseEvents: Pick<EventWords, keyof CaseEvents> = {
  'case.helped': ({ number }, { by }) => `${by}が、事例 #${number} が役に立ったと記録しました`,
  'case.help_withdrawn': ({ number }, { by }) =>
    `${by}が、事例 #${number} が役に立ったという記録を取り消しました`,
  'recurrence.linked': ({ number }, { by }) =>
    `${by}が、事例 #${number} と同じ要因だと記録しました`,
  'recurrence.unlinked': ({ number }, { by }) =>
    `${by}が、事例 #${number} と同じ要因だという記録を取り消しました`,
}
