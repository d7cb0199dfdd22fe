import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import { isConflict } from './database-errors.ts'
import { readsOf, type Db, type Reads, type Tx } from './db.ts'
import { failpoint } from './failpoint.ts'
import type { Hints, Topic } from './hints.ts'
import { append, type Change, type Plain, type Recorded } from './log/append.ts'
import { remember } from './idempotency.ts'
import { holdLease, type Fence } from './tasks/lease.ts'
import { isDueSoon, schedule, type TaskRequest } from './tasks/schedule.ts'

/** One kind of thing that events happen to: how to load it, change it, store it, and what follows. */
export interface Aggregate<State, Event extends Plain> {
  /** Also the folder of its rows, for `replay`. */
  readonly name: string
  /** Loads and locks the rows that exist, in the order of their ids. */
  readonly load: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, State>>
  readonly evolve: (state: State | null, event: Recorded<Event>) => State
  readonly save: (tx: Tx, states: ReadonlyMap<string, State>) => Promise<void>
  /** The incident this belongs to, which decides who may see its events. */
  readonly subject: (state: State) => string | null
  /** What must happen next because of `event`. */
  readonly react: (event: Recorded<Event>, state: State) => readonly TaskRequest[]
}

export type Surface = 'web' | 'api' | 'slack' | 'cli' | 'system'

/** Who asks, from where, and what makes the request safe to repeat. */
export interface By<Actor> {
  readonly actor: Actor
  readonly surface: Surface
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
  /** The task on whose behalf this runs: without its lease nothing is written. */
  readonly fence?: Fence
}

interface Situation<State, Input, Facts, Actor> {
  readonly state: State
  readonly input: Input
  readonly facts: Facts
  readonly by: Actor
  readonly now: Temporal.Instant
}

export interface Command<State, Event extends Plain, Input, Facts, Actor> {
  readonly of: Aggregate<State, Event>
  readonly id: (input: Input) => string
  /** Takes the next number of this counter in the same transaction; `facts` then knows it. */
  readonly counter?: string
  /** Reads whatever else the decision needs. */
  readonly gather: (reads: Reads, input: Input, more: Gathering<State, Actor>) => Promise<Facts>
  /** Pure: what happens now. No events means there is nothing to do. */
  readonly decide: (situation: Situation<State | null, Input, Facts, Actor>) => readonly Event[]
}

interface Gathering<State, Actor> {
  readonly state: State | null
  readonly by: Actor
  readonly now: Temporal.Instant
  readonly number: number
}

/** The second form: one decision over many streams of one kind, in one transaction. */
export interface ManyCommand<State, Event extends Plain, Input, Facts, Actor> {
  readonly of: Aggregate<State, Event>
  readonly ids: (reads: Reads, input: Input) => Promise<readonly string[]>
  readonly gather: (reads: Reads, input: Input) => Promise<Facts>
  readonly decide: (
    situation: Situation<ReadonlyMap<string, State>, Input, Facts, Actor>,
  ) => ReadonlyMap<string, readonly Event[]>
}

interface Outcome {
  /** The stream; of a repeated request, the one that the first request changed. */
  readonly id: string
  /** How many events were recorded. */
  readonly events: number
  readonly repeated: boolean
}

export interface Spine<Actor> {
  readonly execute: <State, Event extends Plain, Input, Facts>(
    command: Command<State, Event, Input, Facts, Actor>,
    input: Input,
    by: By<Actor>,
  ) => Promise<Outcome>
  readonly executeMany: <State, Event extends Plain, Input, Facts>(
    command: ManyCommand<State, Event, Input, Facts, Actor>,
    input: Input,
    by: By<Actor>,
  ) => Promise<number>
}

export interface SpineParts<Actor> {
  readonly db: Db
  readonly clock: Clock
  readonly hints: Hints
  /** How the log names an actor: a person's id, or `system`. */
  readonly nameOf: (actor: Actor) => string
  /** What must happen next because anything happened in an incident, whatever it was. */
  readonly follow?: (
    event: { readonly type: string; readonly at: string },
    subject: string,
  ) => readonly TaskRequest[]
  /** What must happen next because of one event, whatever it happened to: an incident or not. */
  readonly aside?: (event: Recorded<Plain>, subject: string | null) => readonly TaskRequest[]
}

const TRIES = 4

/** Gather, decide, record: the only path by which anything changes. */
export function createSpine<Actor>(parts: SpineParts<Actor>): Spine<Actor> {
  return {
    execute: (command, input, by) =>
      transact(parts, by, (transaction) => executeOne(transaction, command, input)),
    executeMany: (command, input, by) =>
      transact(parts, by, (transaction) => executeAll(transaction, command, input)),
  }
}

/** One try at one decision. */
interface Transaction<Actor> {
  readonly tx: Tx
  readonly by: By<Actor>
  /** The actor as the log names it. */
  readonly actor: string
  readonly now: Temporal.Instant
  /** Whom to wake after the commit. */
  readonly topics: Set<Topic>
  readonly follow: NonNullable<SpineParts<Actor>['follow']>
  readonly aside: NonNullable<SpineParts<Actor>['aside']>
}

/** Runs `work` in a transaction, and again when two got in each other's way. */
async function transact<Actor, Result>(
  { db, clock, hints, nameOf, follow = () => [], aside = () => [] }: SpineParts<Actor>,
  by: By<Actor>,
  work: (transaction: Transaction<Actor>) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    const topics = new Set<Topic>()
    try {
      const result = await db.transaction().execute(async (tx) => {
        if (by.fence) await holdLease(tx, by.fence)
        const done = await work({
          tx,
          by,
          actor: nameOf(by.actor),
          now: clock.now(),
          topics,
          follow,
          aside,
        })
        await failpoint('spine.commit')
        return done
      })
      await failpoint('spine.committed')
      hints.changed(topics)
      return result
    } catch (error) {
      if (!isConflict(error) || tried === TRIES) throw error
    }
  }
}

async function executeOne<State, Event extends Plain, Input, Facts, Actor>(
  transaction: Transaction<Actor>,
  command: Command<State, Event, Input, Facts, Actor>,
  input: Input,
): Promise<Outcome> {
  const { tx, by, actor, now } = transaction
  const reads = readsOf(tx)
  const id = command.id(input)
  if (by.idempotency) {
    const earlier = await remember(tx, { ...by.idempotency, actor, result: id, now })
    if (earlier !== null) return { id: earlier, events: 0, repeated: true }
  }
  const state = (await command.of.load(reads, [id])).get(id) ?? null
  const number = command.counter && state === null ? await count(tx, command.counter) : 0
  const facts = await command.gather(reads, input, { state, by: by.actor, now, number })
  const events = command.decide({ state, input, facts, by: by.actor, now })
  const change = { stream: id, events, before: state }
  return { id, events: await record(transaction, command.of, [change]), repeated: false }
}

async function executeAll<State, Event extends Plain, Input, Facts, Actor>(
  transaction: Transaction<Actor>,
  command: ManyCommand<State, Event, Input, Facts, Actor>,
  input: Input,
): Promise<number> {
  const { tx, by, now } = transaction
  const reads = readsOf(tx)
  const ids = (await command.ids(reads, input)).toSorted()
  const state = await command.of.load(reads, ids)
  const facts = await command.gather(reads, input)
  const decided = command.decide({ state, input, facts, by: by.actor, now })
  const changes = Array.from(decided, ([stream, events]) => ({
    stream,
    events,
    before: state.get(stream) ?? null,
  }))
  return record(transaction, command.of, changes)
}

interface StreamChange<State, Event extends Plain> extends Change<Event> {
  readonly before: State | null
}

/** Folds the events into the rows and writes both, with the tasks that follow. Returns how many events. */
async function record<State, Event extends Plain, Actor>(
  transaction: Transaction<Actor>,
  of: Aggregate<State, Event>,
  changes: readonly StreamChange<State, Event>[],
): Promise<number> {
  const { tx, by, actor, now, topics, follow, aside } = transaction
  const steps = changes.flatMap((change) => fold(of, change, { actor, at: now.toString() }))
  if (steps.length === 0) return 0

  await of.save(tx, new Map(steps.map(({ event, state }) => [event.stream, state])))
  const positions = await append(
    tx,
    steps.map(({ event, state, begins }) =>
      Object.assign({}, event, { begins, surface: by.surface, subject: of.subject(state) }),
    ),
  )
  await failpoint('spine.appended')
  const tasksAfter = (event: Recorded<Event>, state: State): readonly TaskRequest[] => {
    const subject = of.subject(state)
    return [
      ...of.react(event, state),
      ...(subject === null ? [] : follow(event, subject)),
      ...aside(event, subject),
    ]
  }
  const tasks = steps.flatMap(({ event, state }, index) =>
    tasksAfter(event, state).map((task) => ({ task, key: keyOf(task, positions[index] ?? '') })),
  )
  await schedule(
    tx,
    now,
    tasks.map(({ task, key }) => Object.assign({}, task, { key })),
  )
  topics.add('log')
  for (const { task } of tasks) if (isDueSoon(task, now)) topics.add(task.lane)
  return steps.length
}

interface Step<State, Event extends Plain> {
  readonly event: Recorded<Event>
  readonly state: State
  /** It was decided on nothing: the stream must not have begun meanwhile. */
  readonly begins: boolean
}

/** Each event with the state that it led to. */
function fold<State, Event extends Plain>(
  of: Aggregate<State, Event>,
  { stream, events, before }: StreamChange<State, Event>,
  stamp: { readonly actor: string; readonly at: string },
): readonly Step<State, Event>[] {
  let state = before
  return events.map((plain) => {
    const event = Object.assign({}, plain, stamp, { stream })
    state = of.evolve(state, event)
    return { event, state, begins: before === null }
  })
}

const keyOf = ({ kind, key, once }: TaskRequest, position: string): string =>
  once === undefined ? `${position}/${kind}/${key}` : `${kind}/${once}`

/** The next number of a counter, never used twice; it is given back if the transaction fails. */
async function count(tx: Tx, name: string): Promise<number> {
  const row = await tx
    .insertInto('counter')
    .values({ name, value: '1' })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: sql`counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return Number(row.value)
}

/** For commands that need nothing but their own row. */
export const nothing = async (): Promise<null> => null
