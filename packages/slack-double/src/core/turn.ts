import { letters, tsOf } from './ids.ts'
import type { Json, Millis, State, Table } from './state.ts'

/** The parts of the state that are tables. */
export type TableName = Exclude<keyof State, 'numbering' | 'baseUrl'>

type RowOf<Name extends TableName> = State[Name] extends Table<infer Row> ? Row : never

/** Something that happened, as the apps that subscribed to it will hear. */
export interface Happening {
  /** The subscription's name in a manifest, such as `message.channels` or `reaction_added`. */
  readonly name: string
  readonly teamId: string
  readonly channelId: string | null
  /** Apps whose bot is in the channel, every app of the workspace, or one app by its id. */
  readonly audience: 'members' | 'team' | { readonly appId: string }
  /** The inner event with `type` and `event_ts`. */
  readonly event: Json
}

/** Something that happened, and how things stood then: who hears of it is decided by that. */
export interface Happened extends Happening {
  readonly situation: State
}

/** One change under way: from a state to the next, with what happened meanwhile. Nothing outside sees it before it is done. */
export class Turn {
  readonly now: Millis
  #state: State
  readonly #happenings: Happened[] = []

  constructor(state: State, now: Millis) {
    this.#state = state
    this.now = now
  }

  get state(): State {
    return this.#state
  }

  get happenings(): readonly Happened[] {
    return this.#happenings
  }

  /** Writes one row. */
  put<Name extends TableName>(table: Name, id: string, row: RowOf<Name>): void {
    this.#state = { ...this.#state, [table]: { ...this.#state[table], [id]: row } }
  }

  /** Takes one row away. */
  drop(table: TableName, id: string): void {
    const { [id]: _gone, ...rest }: Table<unknown> = this.#state[table]
    this.#state = { ...this.#state, [table]: rest }
  }

  /** A new id such as `C7K2M9Q4XWZ`, the same in every run from one seed. */
  id(prefix: string, length = 10): string {
    return prefix + this.random(length, 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')
  }

  /** Characters that look random and are the same in every run from one seed. */
  random(
    length: number,
    alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ) {
    const { numbering } = this.#state
    this.#state = { ...this.#state, numbering: { ...numbering, drawn: numbering.drawn + 1 } }
    return letters(numbering.seed, numbering.drawn, { length, alphabet })
  }

  /** The next `ts`: microseconds of now, and always later than the one before. */
  ts(): string {
    const { numbering } = this.#state
    const lastTs = Math.max(this.now * 1000, numbering.lastTs + 1)
    this.#state = { ...this.#state, numbering: { ...numbering, lastTs } }
    return tsOf(lastTs)
  }

  /** Says that something happened. */
  emit(happening: Happening): void {
    this.#happenings.push({ ...happening, situation: this.#state })
  }
}

/** What a change led to. */
export interface Done<Result> {
  readonly state: State
  readonly result: Result
  readonly happenings: readonly Happened[]
}

/** Makes one change: a function of the state and the time. When it throws, nothing has changed. */
export function perform<Result>(
  state: State,
  now: Millis,
  work: (turn: Turn) => Result,
): Done<Result> {
  const turn = new Turn(state, now)
  const result = work(turn)
  return { state: turn.state, result, happenings: turn.happenings }
}
