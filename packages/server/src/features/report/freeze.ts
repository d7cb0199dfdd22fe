import type { FrozenContent, Language, Report } from '@hikeshi/contract'
import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { freezeCommand } from './commands.ts'
import { placeholder } from './names.ts'
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

/** Keeps the accepted report. The people in it stand by id, so that a name can still be erased. */
export function freezeTask(
  parts: Parts,
  report: (telling: Telling) => ReportOf,
  telling: Telling,
): Handler {
  const anonymous = report({
    ...telling,
    names: async (_, ids) => new Map(ids.map((id) => [id, { id, name: placeholder(id) }])),
  })
  return work({
    kind: KIND,
    lane: 'report',
    payload: Accepted,
    run: async (accepted, context) => {
      const content = await contentOf(accepted.incident, anonymous)
      await parts.spine.execute(freezeCommand, { ...accepted, content }, bySystem(context))
    },
  })
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
