import type { FrozenContent, Language, Report } from '@hikeshi/contract'
import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import type { By } from '../../platform/spine.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { readIncident } from '../incidents/index.ts'
import { freezeCommand } from './commands.ts'
import { placeholder } from './names.ts'
import { readVersion } from './store.ts'
import type { ReportOf } from './views.ts'

const KIND = 'report.freeze'
const Accepted = z.object({
  incident: z.string(),
  version: z.number(),
  closedAt: z.string(),
  closedBy: z.string(),
  override: z.string().nullable(),
})

interface IncidentClosed {
  readonly type: string
  readonly data: object
  readonly actor: string
  readonly at: string
}

/** Whenever an incident is closed, its report is kept as it was accepted. */
export function freezing(event: IncidentClosed, incident: string): readonly TaskRequest[] {
  if (event.type !== 'incident.closed') return []
  const payload = {
    incident,
    ...event.data,
    closedAt: event.at,
    closedBy: event.actor,
  }
  return [{ kind: KIND, lane: 'report', key: incident, payload }]
}

export interface Keeping {
  /** Keeps the accepted report of whoever closed, just after the close. */
  readonly task: Handler
  /** Does so at once, where the task has not come to it: before anything it is made of may change. */
  readonly keep: (incident: string) => Promise<void>
}

/** Keeps accepted reports. The people in them stand by id, so that a name can still be erased. */
export function createKeeping(
  parts: Parts,
  report: (telling: Telling) => ReportOf,
  telling: Telling,
): Keeping {
  const { spine, reads } = parts
  const anonymous = report({
    ...telling,
    names: async (_, ids) => new Map(ids.map((id) => [id, { id, name: placeholder(id) }])),
  })

  async function freeze(accepted: z.infer<typeof Accepted>, by: By<Actor>): Promise<void> {
    const content = await contentOf(accepted.incident, anonymous)
    await spine.execute(freezeCommand, { ...accepted, content }, by)
  }

  return {
    task: work({
      kind: KIND,
      lane: 'report',
      payload: Accepted,
      run: (accepted, context) => freeze(accepted, bySystem(context)),
    }),
    keep: async (incident) => {
      const found = await readIncident(reads, incident)
      const accepted = found && acceptedIn(found)
      if (!accepted || (await readVersion(reads, incident, accepted.version))) return
      await freeze(accepted, { actor: 'system', surface: 'system' })
    },
  }
}

/** The close that stands now, if one does. */
function acceptedIn(incident: Incident): z.infer<typeof Accepted> | null {
  const { id, closedAt, closedBy, reportVersion: version, closeOverride: override } = incident
  if (closedAt === null || closedBy === null) return null
  return { incident: id, version, closedAt, closedBy, override }
}

async function contentOf(incident: string, report: ReportOf): Promise<FrozenContent> {
  const [ja, en] = [
    await report(incident, { language: 'ja', timeZone: null }),
    await report(incident, { language: 'en', timeZone: null }),
  ]
  const figures = ja.impact === null ? {} : { figures: ja.impact }
  return { title: ja.title, ja: textOf(ja), en: textOf(en), ...figures }
}

const textOf = ({ sections, completeness }: Report): FrozenContent[Language] => ({
  sections: sections.map(({ key, title, required, generated, markdown, record }) => ({
    key,
    title,
    required,
    generated,
    markdown,
    record,
  })),
  completeness,
})
