import type { contract } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, locate, readIncident } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { impactCommand, sectionCommands } from './commands.ts'
import { asJson, asMarkdown } from './export.ts'
import { liveHandlers } from './live.ts'
import { readFigures } from './store.ts'
import { frozenViews } from './versions.ts'
import { writtenView, type ReportOf } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'report'>, Caller>['report']

/** Binds the contract: the report as it is and as it was accepted, written by one or by many. */
export function reportRoutes(parts: Parts, telling: Telling, report: ReportOf): Routes {
  const { spine, reads } = parts
  const acting = createActing(parts)
  const { frozen, list } = frozenViews(parts, telling)
  const { write } = sectionCommands(telling.defaults)
  const recordImpact = impactCommand(telling.defaults)
  const find = (incident: string, call: ApiCall) => locate(reads, incident, personOf(call).id)

  async function shown(incident: string, version: number | undefined, call: ApiCall) {
    if (version === undefined) return report(incident, call.caller)
    return frozen(incident, version, call.caller.language)
  }

  return {
    ...liveHandlers(parts, telling, acting),
    get: async ({ incident, version }, call) => shown(await find(incident, call), version, call),
    write: async (asked, call) => {
      const incident = await acting(asked.incident, call)
      await spine.execute(write, { ...asked, incident }, by(call))
      return writtenView(reads, telling, { incident, key: asked.key })
    },
    impact: async (asked, call) => {
      const incident = await acting(asked.incident, call)
      await spine.execute(recordImpact, { ...asked, incident }, by(call))
      return readFigures(reads, incident)
    },
    versions: async ({ incident }, call) => ({
      items: await list(await find(incident, call)),
      next: null,
    }),
    export: async ({ incident: reference, format, version }, call) => {
      const id = await find(reference, call)
      const incident = known(await readIncident(reads, id))
      const kept = (await list(id)).find((one) => one.version === version)
      const exported = {
        report: await shown(id, version, call),
        incident,
        language: call.caller.language,
        closeOverride: kept ? kept.override : incident.closeOverride,
      }
      return format === 'json' ? asJson(exported) : asMarkdown(exported, telling)
    },
  }
}
