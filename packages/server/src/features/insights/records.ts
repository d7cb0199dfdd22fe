import { FIGURES, type Severity } from '@hikeshi/contract'
import type { CaseRecord, Stamp, Times } from '../../domain/metrics/record.ts'
import { roundsOf, type Turn } from '../../domain/metrics/rounds.ts'
import type { Reads } from '../../platform/db.ts'
import { readLearnt, type LearntRow } from './learning/queries.ts'
import { countHelp } from './people/queries.ts'
import {
  readLedgers,
  readMeasureTimes,
  readNoticeTimes,
  readPromises,
  readTasks,
  type CaseRow,
  type LedgerRow,
  type PromiseRow,
  type TaskRow,
} from './queries.ts'
import { readRooms, type RoomRow } from './room/queries.ts'

/** What the organisation has set, as far as the metrics ask. */
export interface Rules {
  readonly audiences: readonly string[]
  /** Minutes between two updates inside, or null where none is promised. */
  readonly cadenceOf: (severity: Severity) => number | null
}

/** The plain record of each case: eight more queries, however many cases there are. */
export async function readRecords(
  reads: Reads,
  rows: readonly CaseRow[],
  { rules, viewer, now }: { readonly rules: Rules; readonly viewer: string; readonly now: string },
): Promise<readonly CaseRecord[]> {
  const ids = rows.map(({ id }) => id)
  const [ledgers, notices, promises, measures, tasks, help, rooms, learnt] = await Promise.all([
    readLedgers(reads, ids),
    readNoticeTimes(reads, ids),
    readPromises(reads, ids, now),
    readMeasureTimes(reads, ids),
    readTasks(reads, ids),
    countHelp(reads, ids, viewer),
    readRooms(reads, ids),
    readLearnt(reads, ids, viewer),
  ])
  const ledgerOf = new Map(ledgers.map((one) => [one.incident, one]))
  const tasksOf = new Map(tasks.map((one) => [one.incident, one]))
  const roomOf = new Map(rooms.map((one) => [one.incident, one]))
  const learntOf = new Map(learnt.map((one) => [one.incident, one]))
  const promisesOf = new Map(promises.map((one) => [one.incident, one]))
  const noticesOf = Map.groupBy(notices, ({ incident }) => incident)
  const measuresOf = Map.groupBy(measures, ({ incident }) => incident)
  return rows.map((row) => {
    const ledger = ledgerOf.get(row.id) ?? EMPTY_LEDGER
    const decided = new Map((noticesOf.get(row.id) ?? []).map((one) => [one.audience, one]))
    return {
      ...aboutCase(row, rules),
      ...aboutLedger(row, ledger),
      ...aboutTasks(tasksOf.get(row.id)),
      ...aboutRoom(roomOf.get(row.id)),
      ...aboutLearning(learntOf.get(row.id)),
      times: timesOf(row, ledger),
      notices: rules.audiences.map(
        (audience) => decided.get(audience) ?? { audience, ...UNDECIDED },
      ),
      promises: promised(promisesOf.get(row.id)),
      measures: measuresOf.get(row.id) ?? [],
      timesHelpful: help.get(row.id) ?? 0,
    }
  })
}

function promised(row: PromiseRow | undefined) {
  return { part: row?.kept ?? 0, of: row?.due ?? 0 }
}

const UNDECIDED = { wanted: false, decidedAt: null, firstAt: null }

const EMPTY_LEDGER: Omit<LedgerRow, 'incident'> = {
  hypotheses: 0,
  settled: 0,
  marked: 0,
  updates: [],
  firstOptionAt: null,
  thirdHypothesisAt: null,
  firstMitigationAt: null,
}

type Ledger = typeof EMPTY_LEDGER

function aboutCase(row: CaseRow, { cadenceOf }: Rules) {
  return {
    number: row.number,
    severity: row.severity,
    type: row.type,
    origin: row.origin,
    closed: row.closedAt !== null,
    rounds: roundsOf(row.turns.map(turnOf)),
    alignmentSkipped: row.skipped,
    cadence: row.severity === null ? null : cadenceOf(row.severity),
    handOvers: row.handOvers,
    returned: { part: row.returns, of: row.requests },
    overridden: row.overridden,
  }
}

function aboutLedger({ messages }: CaseRow, { updates, marked, settled, hypotheses }: Ledger) {
  return {
    updates,
    marked: { part: marked, of: messages },
    settled: { part: settled, of: hypotheses },
  }
}

function aboutTasks(tasks: TaskRow | undefined) {
  const { own, whole, asked, accepted } = tasks ?? { own: 0, whole: 0, asked: 0, accepted: 0 }
  return {
    wholeTasks: { part: whole, of: own },
    acceptedTasks: { part: accepted, of: asked },
  }
}

function aboutRoom(room: RoomRow | undefined) {
  return {
    botLines: room?.botLines ?? 0,
    idle: { part: room?.idle ?? 0, of: room?.asked ?? 0 },
  }
}

function aboutLearning(learnt: LearntRow | undefined) {
  const row = learnt ?? NOTHING_LEARNT
  return {
    views: row.views,
    pulse: {
      useful: { part: row.useful, of: row.ofUseful },
      clear: { part: row.clear, of: row.ofClear },
      learnt: { part: row.learnt, of: row.ofLearnt },
      again: { part: row.again, of: row.ofAgain },
    },
    recurs: { linked: row.linked, afterMeasures: row.afterMeasures },
    impact: figuresOf(learnt?.figures ?? {}),
  }
}

const NOTHING_LEARNT = {
  useful: 0,
  ofUseful: 0,
  clear: 0,
  ofClear: 0,
  learnt: 0,
  ofLearnt: 0,
  again: 0,
  ofAgain: 0,
  views: 0,
  linked: 0,
  afterMeasures: 0,
}

function figuresOf(entered: NonNullable<LearntRow['figures']>): CaseRecord['impact'] {
  const figures = FIGURES.map((key) => {
    const figure = entered[key]
    return [key, figure ? { value: figure.value, currency: figure.currency ?? null } : null]
  })
  // Each of the figures is there.
  return Object.fromEntries(figures) as CaseRecord['impact']
}

const TURNS = {
  'incident.raised': 'raised',
  'incident.reopened': 'reopened',
  'incident.monitoring_started': 'mitigated',
  'incident.response_resumed': 'resumed',
} as const

function turnOf({ type, at, data }: CaseRow['turns'][number]): Turn {
  if (type === 'incident.edited') return { type: 'edited', at, ...data }
  if (type === 'incident.converged') {
    return { type: 'converged', at, impactEndedAt: data.impactEndedAt ?? null }
  }
  return { type: TURNS[type], at }
}

function timesOf(row: CaseRow, ledger: Ledger): Times {
  const [first] = roundsOf(row.turns.map(turnOf))
  return {
    impactStarted: first?.harmFrom ?? null,
    detected: told(row, 'detectedAt'),
    aware: told(row, 'awareAt'),
    declared: { at: row.raisedAt, source: 'auto' },
    firstJoined: seen(row.firstJoinedAt),
    commander: seen(row.commanderAt),
    aligned: seen(row.alignedAt),
    firstMitigation: seen(ledger.firstMitigationAt),
    firstOption: seen(ledger.firstOptionAt),
    thirdHypothesis: seen(ledger.thirdHypothesisAt),
    // A close can be asked for once the report is complete: it was so by then.
    reportComplete:
      row.reportCompleteAt === null ? null : { at: row.reportCompleteAt, source: 'estimated' },
    closed: seen(row.closedAt),
  }
}

/** What a person said, as well as they knew it. */
function told(row: CaseRow, field: 'detectedAt' | 'awareAt'): Stamp | null {
  const at = row[field]
  const source = row.estimates.includes(field) ? 'estimated' : 'manual'
  return at === null ? null : { at, source }
}

function seen(at: string | null): Stamp | null {
  return at === null ? null : { at, source: 'auto' }
}
