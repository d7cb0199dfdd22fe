import { z } from 'zod'
import type { Actor } from '../../../domain/actor.ts'
import { peopleOf } from '../../../domain/call.ts'
import { closersOf } from '../../../domain/incident/close.ts'
import type { Incident } from '../../../domain/incident/incident.ts'
import {
  digestsNow,
  digestsOver,
  nextDigest,
  type DigestFacts,
  type Lagging,
} from '../../../domain/nudge/digest.ts'
import { end, say, type Nudge, type NudgeEvent } from '../../../domain/nudge/nudge.ts'
import { profileOf } from '../../../domain/profile.ts'
import { known } from '../../../domain/refusal.ts'
import type { Db, Reads } from '../../../platform/db.ts'
import type { ManyCommand } from '../../../platform/spine.ts'
import { work, type Handler } from '../../../platform/tasks/handlers.ts'
import { gatherRoom, readMembers } from '../../incidents/index.ts'
import { bySystem, type Parts } from '../../parts.ts'
import { ownerOf, readPolicy, type Telling } from '../../settings/index.ts'
import { readCalledTeams, readFormer } from '../../teams/index.ts'
import { AFTERWARDS, nudgeAggregate } from '../commands.ts'
import { takeTurn } from '../queries.ts'
import { DIGEST } from '../reactions.ts'
import { planDigest } from '../store.ts'
import { readAllOwed, readDigests, readElsewhere, readInside, type OwedCase } from './queries.ts'

const LOOK_BACK = { hours: 24 * 14 } as const
const LATELY = { minutes: 5 } as const
const MESSAGES_MAX = 200

interface Speaking {
  readonly now: Temporal.Instant
  readonly ids: readonly string[]
}

type Digesting = ManyCommand<Nudge, NudgeEvent, Speaking, DigestFacts, Actor>

/** Once a week, to those who answer for incidents: which measures are late for long. */
export function digesting({ spine, reads, newId }: Parts, db: Db, needs: Telling): Handler {
  const speak: Digesting = {
    of: nudgeAggregate,
    ids: async (within, { now }) => {
      await takeTurn(within, AFTERWARDS)
      const said = await readDigests(within, now.subtract(LOOK_BACK).toString())
      return said.filter(({ state }) => state === 'shown').map(({ nudge }) => nudge)
    },
    gather: (within, { now }) => gather(within, now, needs),
    decide: ({ state, input: { now, ids }, facts }) =>
      new Map([
        ...digestsOver(facts, now).map(({ nudge, about }) => {
          const which = { code: 'digest', about } as const
          return [nudge, end(known(state.get(nudge) ?? null), which)] as const
        }),
        ...digestsNow(facts, now)
          .slice(0, ids.length)
          .map((saying, index) => [ids[index] ?? '', say(null, saying)] as const),
      ]),
  }
  return work({
    kind: DIGEST,
    lane: 'chat',
    payload: z.object({}),
    run: async (_, context) => {
      const { now } = context
      const facts = await gather(reads, now, needs)
      if (digestsNow(facts, now).length + digestsOver(facts, now).length > 0) {
        const ids = Array.from({ length: MESSAGES_MAX }, () => newId('ndg'))
        await spine.executeMany(speak, { now, ids }, bySystem(context))
      }
      const at = nextDigest(await gather(reads, now, needs), now)
      if (at !== null) await planDigest(db, { at, now })
    },
  })
}

async function gather(reads: Reads, now: Temporal.Instant, needs: Telling): Promise<DigestFacts> {
  const members = await readMembers(reads)
  const { profile } = await readPolicy(reads)
  const lately = { incident: null, since: now.subtract(LATELY).toString() }
  return {
    lagging: await readLagging(reads, needs),
    said: await readDigests(reads, now.subtract(LOOK_BACK).toString()),
    lately: await readElsewhere(reads, lately),
    level: profileOf(profile, members.length).nudges,
    zone: needs.defaults.zone,
  }
}

async function readLagging(reads: Reads, needs: Telling): Promise<readonly Lagging[]> {
  const owed = Map.groupBy(await readAllOwed(reads), ({ incident }) => incident)
  const inside = await readInside(reads, Array.from(owed.keys()))
  const lagging: Lagging[] = []
  for (const [id, measures] of owed) {
    const people = await answering(reads, id, needs)
    const allowed = inside.get(id)
    const listeners = people.filter((person) => allowed?.includes(person) ?? true)
    lagging.push(...measures.map((one) => laggingOf(one, listeners, allowed !== undefined)))
  }
  return lagging
}

function laggingOf(one: OwedCase, listeners: readonly string[], secret: boolean): Lagging {
  const { id, text, due } = one
  return { id, text, due, secret, listeners }
}

/** The organisation that answers for it; where the settings name nobody, whoever may close it. */
async function answering(reads: Reads, id: string, needs: Telling): Promise<readonly string[]> {
  const room = await gatherRoom(reads, id)
  const members = await readMembers(reads)
  const organisation = {
    members,
    former: await readFormer(reads),
    teams: await readCalledTeams(reads),
    groups: needs.defaults.inviteGroups,
  }
  const people = groupsOf(room.incident, needs).flatMap((key) => peopleOf(key, organisation).people)
  if (people.length > 0) return Array.from(new Set(people))
  return closersOf(room.incident, { ...room, members, policy: await readPolicy(reads) })
}

function groupsOf({ severity, type }: Incident, { defaults }: Telling): readonly string[] {
  return severity === null ? [] : ownerOf(defaults, severity, type).groups
}
