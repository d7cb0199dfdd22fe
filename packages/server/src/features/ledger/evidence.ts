import { Origin } from '@hikeshi/contract'
import { z } from 'zod'
import type { Recorded } from '../../domain/event.ts'
import type { IncidentEvent } from '../../domain/incident/incident.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Parts } from '../parts.ts'
import type { EntryCommands } from './commands.ts'

const RECORD_EVIDENCE = 'ledger.record-evidence'

const Payload = z.object({
  incident: z.string(),
  by: z.string(),
  origin: Origin,
  evidence: z.array(z.object({ text: z.string(), url: z.string().nullable() })),
})

/** The evidence an incident was raised with becomes its first entries. */
export function evidenceOf(event: Recorded<IncidentEvent>): readonly TaskRequest[] {
  if (event.type !== 'incident.raised' || event.data.evidence.length === 0) return []
  const { evidence, origin } = event.data
  const payload: z.input<typeof Payload> = {
    incident: event.stream,
    by: event.actor,
    origin,
    evidence: [...evidence],
  }
  return [{ kind: RECORD_EVIDENCE, lane: 'interactive', key: 'evidence', payload }]
}

/** Records it in the name of whoever raised the incident. */
export const recordEvidence = ({ spine }: Parts, commands: EntryCommands): Handler =>
  work({
    kind: RECORD_EVIDENCE,
    lane: 'interactive',
    payload: Payload,
    run: async ({ incident, by, origin, evidence }, { fence }) => {
      const actor = { id: by, memberRole: 'member' as const }
      for (const [index, { text, url }] of evidence.entries()) {
        const entry = `ent_${incident.replace('inc_', '')}_${index + 1}`
        const plain = { kind: 'evidence' as const, actionKind: null, basedOn: [], message: null }
        const asked = { incident, text, url, origin, ...plain }
        await spine.execute(
          commands.record,
          { entry, incident, asked },
          { actor, surface: 'system', fence },
        )
      }
    },
  })
