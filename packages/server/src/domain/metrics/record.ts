import type { FigureKey, Origin, Severity } from '@hikeshi/contract'
import type { Round } from './rounds.ts'

/** Whether the product saw an instant, a person told it, or it is no better than a bound. */
export type Source = 'auto' | 'manual' | 'estimated'

export interface Stamp {
  readonly at: string
  readonly source: Source
}

/** When what happened, as far as anybody knows. What is unknown is null, never a guess of zero. */
export interface Times {
  readonly impactStarted: Stamp | null
  /** The first signal, as people told it. */
  readonly detected: Stamp | null
  /** The first person here who knew, as people told it. */
  readonly aware: Stamp | null
  readonly declared: Stamp
  readonly firstJoined: Stamp | null
  readonly commander: Stamp | null
  /** The alignment was finished or skipped. */
  readonly aligned: Stamp | null
  /** The first mitigation was marked as done. */
  readonly firstMitigation: Stamp | null
  /** The first mitigation that was thought of. */
  readonly firstOption: Stamp | null
  readonly thirdHypothesis: Stamp | null
  readonly reportComplete: Stamp | null
  readonly closed: Stamp | null
}

interface NoticeRecord {
  readonly audience: string
  /** Decided that it is told, not that it need not be. */
  readonly wanted: boolean
  readonly decidedAt: string | null
  readonly firstAt: string | null
}

export interface MeasureRecord {
  readonly category: string | null
  readonly required: boolean
  /** A calendar day. */
  readonly due: string | null
  readonly addedAt: string
  readonly doneAt: string | null
}

/** `part` of `of` things. */
export interface Tally {
  readonly part: number
  readonly of: number
}

/** One figure of the impact; null where people said that it cannot be told. */
export interface Amount {
  readonly value: number | null
  /** Of money. */
  readonly currency: string | null
}

/** All that the metrics ask of one incident: times and counts, and no words of anybody's. */
export interface CaseRecord {
  readonly number: number
  readonly severity: Severity | null
  readonly type: string | null
  /** Who noticed first. */
  readonly origin: Origin
  readonly closed: boolean
  readonly times: Times
  readonly rounds: readonly Round[]
  readonly alignmentSkipped: boolean
  readonly notices: readonly NoticeRecord[]
  readonly measures: readonly MeasureRecord[]
  /** When the state of things was shared inside, oldest first. */
  readonly updates: readonly string[]
  /** How often it should be, in minutes. */
  readonly cadence: number | null
  /** Posts that were marked as fact, guess, …, of all posts. */
  readonly marked: Tally
  /** Hypotheses that were confirmed or rejected, of all. */
  readonly settled: Tally
  /** Promised news that came within two minutes of its time, of all that was due. */
  readonly promises: Tally
  /** To-dos of our own with both an assignee and a time, of all. */
  readonly wholeTasks: Tally
  /** Requests that were accepted within three minutes, of all. */
  readonly acceptedTasks: Tally
  readonly handOvers: number
  /** Close requests that were sent back, of all. */
  readonly returned: Tally
  /** Closed past the gate, with a reason. */
  readonly overridden: boolean
  /** How often people said that this case helped in a later one. */
  readonly timesHelpful: number
  /** Figures of the impact that people entered. */
  readonly impact: Readonly<Record<FigureKey, Amount | null>>
  /** Lines of the product in the room. */
  readonly botLines: number
  /** People asked to act who had no task, decision or marked post, of all who were asked. */
  readonly idle: Tally
  /** How often the pages of the case were read within 90 days of its close, by person and day. */
  readonly views: number
  /** Answers "yes" to each question of the pulse, of all. */
  readonly pulse: Readonly<Record<'useful' | 'clear' | 'learnt' | 'again', Tally>>
  /** Earlier cases of the same factors, and those of them whose prevention was done by then. */
  readonly recurs: { readonly linked: number; readonly afterMeasures: number }
}
