import type { EventWords } from '../context.ts'
import type { ReportEvents } from '../../report-events.ts'

/** What happens to a report. Keystrokes, and who came to write, are no part of the account. */
export const reportEvents: Pick<EventWords, keyof ReportEvents> = {
  'section.written': ({ key, version }, { by, term }) =>
    `${by} wrote the report section “${term.section(key)}” (version ${version})`,
  'section.typed': () => '',
  'section.entered': () => '',
  'impact.recorded': (_, { by }) => `${by} entered figures of the impact`,
  'report.frozen': ({ version }) => `The report was kept as accepted (version ${version})`,
}
