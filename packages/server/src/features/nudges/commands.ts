import type { NudgeAct } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { isActive, isLearning, isOver, type Snapshot } from '../../domain/nudge/snapshot.ts'
import {
  act,
  dismiss,
  end,
  evolveNudge,
  say,
  type Nudge,
  type NudgeEvent,
  type Which,
} from '../../domain/nudge/nudge.ts'
import { endedNow, nudgesNow } from '../../domain/nudge/say.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command, type ManyCommand } from '../../platform/spine.ts'
import { readIncident } from '../incidents/index.ts'
import { readNudges, takeTurn } from './queries.ts'
import { nudgeRows } from './store.ts'

/** What is said to one person alone is nobody else's: the incident's stream and timeline do not hold it. */
export const nudgeAggregate: Aggregate<Nudge, NudgeEvent> = {
  name: 'nudge',
  ...nudgeRows,
  evolve: evolveNudge,
  subject: ({ to, incident }) => (to === null ? incident : null),
  react: () => [],
}

export interface Speaking {
  readonly incident: string
  readonly now: Temporal.Instant
  /** Fresh ids, one for each message at most. */
  readonly ids: readonly string[]
}

type ReadsSnapshot = (
  reads: Reads,
  at: { readonly incident: string; readonly now: Temporal.Instant },
) => Promise<Snapshot | null>

/** Says what is due and takes back what no longer holds: one speaker at a time in each incident. */
export function speaking(
  snapshot: ReadsSnapshot,
): ManyCommand<Nudge, NudgeEvent, Speaking, Snapshot | null, Actor> {
  return {
    of: nudgeAggregate,
    ids: async (reads, { incident }) => {
      await takeTurn(reads, await turnOf(reads, incident))
      const open = (await readNudges(reads, incident)).filter(({ parts }) =>
        parts.some(({ state }) => state === 'shown'),
      )
      return open.map(({ id }) => id)
    },
    gather: (reads, input) => snapshot(reads, input),
    decide: ({ state, input, facts: seen }) => {
      if (seen === null) return new Map()
      return new Map([...endings(state, seen), ...sayings(seen, input)])
    },
  }
}

/** What outlives incidents goes to the same people from many of them: one speaks at a time. */
async function turnOf(reads: Reads, id: string): Promise<string> {
  const incident = await readIncident(reads, id)
  return incident !== null && isOver({ incident }) ? AFTERWARDS : id
}

/** Whose turn it is to speak of what is left of any incident. */
export const AFTERWARDS = 'afterwards'

type Changes = readonly (readonly [string, readonly NudgeEvent[]])[]

function endings(nudges: ReadonlyMap<string, Nudge>, seen: Snapshot): Changes {
  const over = Map.groupBy(endedNow(seen), ({ nudge }) => nudge)
  return Array.from(over, ([id, parts]) => {
    const nudge = known(nudges.get(id) ?? null)
    return [id, parts.flatMap(({ code, about }) => end(nudge, { code, about }))] as const
  })
}

function sayings(seen: Snapshot, { incident, now, ids }: Speaking): Changes {
  return nudgesNow(seen, now)
    .slice(0, ids.length)
    .map((saying, index) => [ids[index] ?? '', say(incident, saying)] as const)
}

/** Whether there is anything left to look at here by itself. */
export const isWatched = (seen: Snapshot): boolean =>
  isActive(seen) || isLearning(seen) || seen.left.measures.length > 0 || seen.said.some(isShown)

const isShown = ({ state }: Snapshot['said'][number]): boolean => state === 'shown'

type NudgeCommand<Input> = Command<
  Nudge,
  NudgeEvent,
  Input & { readonly nudge: string },
  null,
  Actor
>

export const dismissNudge: NudgeCommand<Which> = {
  of: nudgeAggregate,
  id: ({ nudge }) => nudge,
  gather: nothing,
  decide: ({ state, input: { code, about } }) => dismiss(known(state), { code, about }),
}

export const actOnNudge: NudgeCommand<Which & { readonly act: NudgeAct }> = {
  of: nudgeAggregate,
  id: ({ nudge }) => nudge,
  gather: nothing,
  decide: ({ state, input: { code, about, act: done } }) =>
    act(known(state), { code, about, act: done }),
}
