import type { Words } from '@hikeshi/contract/words'
import { many } from '../../domain/metrics/learning.ts'
import type { Amount, CaseRecord, Stamp } from '../../domain/metrics/record.ts'
import type { CaseRow } from './queries.ts'

/** By which Excel knows that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

interface Line {
  readonly row: CaseRow
  readonly record: CaseRecord
}

type Columns = Words['screens']['insights']['columns']
type Cell = string | number | null

/** How codes are told in the export. */
interface Reader {
  readonly words: Words
  readonly typeName: (key: string) => string
}

/** The rows below the metrics, a line for each case, with where each time is from. */
export function csvOf(lines: readonly Line[], reader: Reader): string {
  const { columns } = reader.words.screens.insights
  const keys = Object.keys(columns) as (keyof Columns)[]
  const heading = keys.map((key) => columns[key])
  const table = lines.map((line) => {
    const cells = {
      ...namedCells(line, reader),
      ...timeCells(line, reader),
      ...countCells(line),
      ...learningCells(line, reader),
      ...readCells(line),
      ...impactCells(line, reader),
    }
    return keys.map((key) => cells[key])
  })
  const written = [heading, ...table].map((cells) => cells.map(cell).join(','))
  return `${BYTE_ORDER_MARK}${written.join('\r\n')}\r\n`
}

type Cells<Key extends keyof Columns> = Readonly<Record<Key, Cell>>

function namedCells(
  { row }: Line,
  { words: { labels }, typeName }: Reader,
): Cells<'number' | 'title' | 'severity' | 'firstSeverity' | 'type' | 'origin' | 'state'> {
  return {
    number: row.number,
    title: row.title,
    severity: row.severity === null ? null : labels.severitiesShort[row.severity],
    firstSeverity: row.firstSeverity === null ? null : labels.severitiesShort[row.firstSeverity],
    type: row.type === null ? null : typeName(row.type),
    origin: labels.origins[row.origin],
    state: labels.states[row.state],
  }
}

function timeCells({ record: { times, rounds } }: Line, { words }: Reader) {
  const { sources } = words.screens.insights
  const sourceOf = (stamp: Stamp | null | undefined) => (stamp ? sources[stamp.source] : null)
  const from = rounds[0]?.harmFrom ?? null
  const last = rounds.at(-1)
  const to = last?.harmTo ?? null
  return {
    impactStarted: instant(from),
    impactStartedSource: sourceOf(from),
    detected: instant(times.detected),
    detectedSource: sourceOf(times.detected),
    aware: instant(times.aware),
    awareSource: sourceOf(times.aware),
    raised: instant(times.declared),
    firstJoined: instant(times.firstJoined),
    commander: instant(times.commander),
    aligned: instant(times.aligned),
    firstMitigation: instant(times.firstMitigation),
    mitigated: instant(last?.mitigated),
    mitigatedSource: sourceOf(last?.mitigated),
    impactEnded: instant(to),
    impactEndedSource: sourceOf(to),
    converged: instant(last?.converged),
    reportComplete: instant(times.reportComplete),
    closed: instant(times.closed),
  }
}

function countCells({ record }: Line) {
  return {
    rounds: record.rounds.length,
    messages: record.marked.of,
    marked: record.marked.part,
    hypotheses: record.settled.of,
    settled: record.settled.part,
    handOvers: record.handOvers,
    returned: record.returned.part,
    overridden: record.overridden ? 1 : 0,
    recurs: record.recurs.linked,
    botLines: record.botLines,
    asked: record.idle.of,
    idle: record.idle.part,
  }
}

/** How it was talked over, when, and what became of what was to be done. */
function learningCells({ row, record: { measures } }: Line, { words: { labels } }: Reader) {
  const { postmortemForm: form, postmortemHeldAt: heldAt } = row
  const done = measures.filter(({ doneAt }) => doneAt !== null).length
  return {
    postmortemForm: form === null ? null : labels.postmortemForms[form],
    postmortemHeld: heldAt === null ? null : Temporal.Instant.from(heldAt).toString(),
    preventionsDone: done,
    preventionsOpen: measures.length - done,
  }
}

/** What came of it for people: their answers from three on, and how often the case was read. */
function readCells({ record: { closed, pulse, views, timesHelpful } }: Line) {
  const [learnt, again] = [many(pulse.learnt), many(pulse.again)]
  return {
    learnt: learnt && learnt.part,
    learntOf: learnt && learnt.of,
    again: again && again.part,
    againOf: again && again.of,
    views: closed ? views : null,
    helped: timesHelpful,
  }
}

/** Empty where nobody entered it, and in words where it cannot be told. */
function impactCells({ record: { impact } }: Line, { words }: Reader) {
  const figure = (one: Amount | null): Cell => one && (one.value ?? words.screens.insights.notKnown)
  return {
    people: figure(impact.people),
    orders: figure(impact.orders),
    money: figure(impact.money),
    currency: impact.money?.currency ?? null,
    tickets: figure(impact.tickets),
  }
}

function instant(stamp: Stamp | null | undefined): string | null {
  return stamp ? Temporal.Instant.from(stamp.at).toString() : null
}

/** What a spreadsheet takes for a formula, in the wide signs of a Japanese keyboard as well. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A spreadsheet runs what begins like a formula: a title of somebody's must stay a text. */
export function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
