import type { contract } from '@hikeshi/contract'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, locate } from '../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { sectionAggregate, writeCommand } from './commands.ts'
import { reportFactsOf } from './material.ts'
import { completenessViews } from './missing.ts'
import { reportView, writtenView } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'report'>, Caller>['report']

/** The report, which is written from the first minute and has to be whole before the close. */
export function createReport(parts: Parts, telling: Telling) {
  const { spine, reads } = parts
  const acting = createActing(parts)
  const { missing, missingOf, completeness, ...views } = completenessViews(telling)
  const report = reportView(reads, telling, views.view)
  const write = writeCommand(telling.defaults)

  const handlers: Routes = {
    get: async ({ incident }, call) =>
      report(await locate(reads, incident, personOf(call).id), call.caller),
    write: async (asked, call) => {
      const incident = await acting(asked.incident, call)
      await spine.execute(write, { ...asked, incident }, by(call))
      return writtenView(reads, telling, { incident, key: asked.key })
    },
  }

  return {
    handlers,
    /** What the rules and the automatic to-dos look at. */
    facts: reportFactsOf(telling.defaults),
    /** Unmet rules in words, for the refusal to close. */
    missing,
    missingOf,
    completeness,
    aggregates: [sectionAggregate],
  }
}
