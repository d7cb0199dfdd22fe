import type { CaseEvents } from '../../cases.ts'
import type { EventWords } from '../context.ts'

/** Sentences about what helped from the case library. */
export const caseEvents: Pick<EventWords, keyof CaseEvents> = {
  'case.helped': ({ number }, { by }) => `${by} said that case #${number} helped here`,
  'case.help_withdrawn': ({ number }, { by }) => `${by} took back that case #${number} helped here`,
  'recurrence.linked': ({ number }, { by }) =>
    `${by} said that case #${number} had the same factors`,
  'recurrence.unlinked': ({ number }, { by }) =>
    `${by} took back that case #${number} had the same factors`,
}
