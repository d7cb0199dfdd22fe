import type { Words } from '@hikeshi/contract/words'
import type { CaseRecord, Stamp } from '../../domain/metrics/record.ts'
import type { CaseRow } from './queries.ts'

/** By which Excel knows that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

interface Line {
  readonly row: CaseRow
  readonly record: CaseRecord
}

type Columns = Words['screens']['insights']['columns']
type Cell = string | number | null

/** The rows below the metrics, a line for each case, with where each time is from. */
export function csvOf(
  lines: readonly Line[],
  { screens, labels }: Words,
  typeName: (key: string) => string,
): string {
  const { columns, sources } = screens.insights
  const keys = Object.keys(columns) as (keyof Columns)[]
  const source = (stamp: Stamp | null) => (stamp === null ? null : sources[stamp.source])
  const table = lines.map(({ row, record }) => {
    const last = record.rounds.at(-1)
    const [first] = record.rounds
    const cells: Readonly<Record<keyof Columns, Cell>> = {
      number: row.number,
      title: row.title,
      severity: row.severity === null ? null : labels.severitiesShort[row.severity],
      type: row.type === null ? null : typeName(row.type),
      origin: labels.origins[row.origin],
      state: labels.states[row.state],
      impactStarted: instant(first?.harmFrom),
      impactStartedSource: source(first?.harmFrom ?? null),
      raised: instant(record.times.declared),
      firstJoined: instant(record.times.firstJoined),
      commander: instant(record.times.commander),
      aligned: instant(record.times.aligned),
      firstMitigation: instant(record.times.firstMitigation),
      mitigated: instant(last?.mitigated),
      impactEnded: instant(last?.harmTo),
      impactEndedSource: source(last?.harmTo ?? null),
      converged: instant(last?.converged),
      reportComplete: instant(record.times.reportComplete),
      closed: instant(record.times.closed),
      rounds: record.rounds.length,
      messages: record.marked.of,
      marked: record.marked.part,
      hypotheses: record.settled.of,
      settled: record.settled.part,
      handOvers: record.handOvers,
      returned: record.returned.part,
      overridden: record.overridden ? 1 : 0,
    }
    return keys.map((key) => cells[key])
  })
  const heading = keys.map((key) => columns[key])
  const written = [heading, ...table].map((cells) => cells.map(cell).join(','))
  return `${BYTE_ORDER_MARK}${written.join('\r\n')}\r\n`
}

function instant(stamp: Stamp | null | undefined): string | null {
  return stamp ? Temporal.Instant.from(stamp.at).toString() : null
}

/** A spreadsheet runs what begins like a formula: a title of somebody's must stay a text. */
function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
