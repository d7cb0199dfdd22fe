import { z } from 'zod'
import type { Recorded } from '../../domain/event.ts'
import { isOpen } from '../../domain/incident/guards.ts'
import type { IncidentEvent } from '../../domain/incident/incident.ts'
import type { MessageEvent } from '../../domain/message.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom, joinIncident, readParticipants } from '../incidents/index.ts'
import type { Parts } from '../parts.ts'
import type { EntryCommands } from './commands.ts'
import { findHeldMitigation, findSaying, listEvidence } from './queries.ts'

const DID_NOT_HOLD = 'ledger.did-not-hold'
const COPY = 'ledger.copy-evidence'
const REWORD = 'ledger.follow-message'

/** What an incident's events mean for the ledger: a mitigation that did not hold is marked so (T8), and the evidence of a merged incident goes along (T3). */
export function ledgerFollowing(event: Recorded<IncidentEvent>): readonly TaskRequest[] {
  const lane = 'interactive' as const
  const { stream: incident, actor: by } = event
  if (event.type === 'incident.response_resumed') {
    return [{ kind: DID_NOT_HOLD, lane, key: incident, payload: { incident, by } }]
  }
  if (event.type === 'incident.merged') {
    const payload = { source: incident, target: event.data.into, by }
    return [{ kind: COPY, lane, key: incident, payload }]
  }
  return []
}

/** What was marked word for word follows its message: whoever mends a slip does not mend it twice (C-34). */
export function messageFollowing(
  event: Recorded<MessageEvent>,
  incident: string,
): readonly TaskRequest[] {
  if (event.type !== 'message.edited') return []
  const payload = { incident, message: event.stream, ...event.data, by: event.actor }
  return [{ kind: REWORD, lane: 'interactive', key: event.stream, payload }]
}

export const ledgerFollowingTasks = (parts: Parts, commands: EntryCommands): readonly Handler[] => [
  didNotHold(parts, commands),
  copyEvidence(parts, commands),
  followMessage(parts, commands),
]

const person = (id: string) => ({ id, memberRole: 'member' as const })

/** The latest mitigation that was thought to hold did not. */
function didNotHold({ spine, reads }: Parts, commands: EntryCommands): Handler {
  return work({
    kind: DID_NOT_HOLD,
    lane: 'interactive',
    payload: z.object({ incident: z.string(), by: z.string() }),
    run: async ({ incident, by }, { fence }) => {
      const entry = await findHeldMitigation(reads, incident)
      if (entry === null) return
      const changes = [{ state: 'did_not_hold' as const }]
      await spine.execute(
        commands.change,
        { entry, incident, changes },
        { actor: person(by), surface: 'system', fence },
      )
    },
  })
}

/** People first, for only who takes part records; into what is private nobody is brought along. */
function copyEvidence({ spine, reads }: Parts, commands: EntryCommands): Handler {
  return work({
    kind: COPY,
    lane: 'interactive',
    payload: z.object({ source: z.string(), target: z.string(), by: z.string() }),
    run: async ({ source, target, by }, { fence }) => {
      const { incident } = await gatherRoom(reads, target)
      const open = incident.visibility === 'open'
      const there = new Set((await readParticipants(reads, target)).map((one) => one.person))
      const coming = (await readParticipants(reads, source)).filter(
        (one) => !there.has(one.person) && (open || one.person === by),
      )
      for (const { person: id, availability } of coming) {
        const who = { actor: person(id), surface: 'system' as const, fence }
        await spine.execute(joinIncident, { incident: target, person: id, availability }, who)
        there.add(id)
      }
      for (const { id, by: writer, ...said } of await listEvidence(reads, source)) {
        const entry = `ent_${target.replace('inc_', '')}_${id.replace('ent_', '')}`
        const plain = { actionKind: null, basedOn: [], message: null }
        const asked = { incident: target, ...said, ...plain }
        const actor = person(there.has(writer) ? writer : by)
        const who = { actor, surface: 'system' as const, fence }
        await spine.execute(commands.record, { entry, incident: target, asked }, who)
      }
    },
  })
}

/** An entry that somebody has reworded since says what they meant, and stays as it is. */
function followMessage({ spine, reads }: Parts, commands: EntryCommands): Handler {
  return work({
    kind: REWORD,
    lane: 'interactive',
    payload: z.object({
      incident: z.string(),
      message: z.string(),
      before: z.string(),
      text: z.string(),
      by: z.string(),
    }),
    run: async ({ incident, message, before, text, by }, { fence }) => {
      const { incident: state } = await gatherRoom(reads, incident)
      const entry = await findSaying(reads, message, before)
      if (entry === null || !isOpen(state)) return
      await spine.execute(
        commands.change,
        { entry, incident, changes: [{ text }] },
        { actor: person(by), surface: 'system', fence },
      )
    },
  })
}
