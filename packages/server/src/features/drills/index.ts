import type { contract, Drill as DrillView } from '@hikeshi/contract'
import { z } from 'zod'
import { givenText } from '../../domain/text.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { work } from '../../platform/tasks/handlers.ts'
import { by, bySystem, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { drillAggregate, drillCommands, FOLLOW, TICK, type DrillCommand } from './commands.ts'
import { findDrill, listDrills } from './queries.ts'
import { drillViews, type Names } from './views.ts'

export { findDrill } from './queries.ts'

type Routes = Handlers<Pick<typeof contract, 'drills'>, Caller>['drills']

interface Needs {
  readonly names: Names
  /** The organisation's time zone, by which months go round. */
  readonly zone: () => string
}

/** 訓練: drills as they are planned, answered and remembered. */
export function createDrills(parts: Parts, needs: Needs) {
  const { spine, newId } = parts
  const ticking = work({
    kind: TICK,
    lane: 'interactive',
    payload: z.object({ drill: z.string() }),
    run: async ({ drill }, context) => {
      const asked = { drill, next: newId('drl'), zone: needs.zone() }
      await spine.execute(drillCommands.tick, asked, bySystem(context))
    },
  })
  const following = work({
    kind: FOLLOW,
    lane: 'interactive',
    payload: z.object({
      drill: z.string(),
      next: z.string(),
      startsAt: z.string(),
      fifth: z.boolean(),
    }),
    run: async (payload, context) => {
      await spine.execute(drillCommands.follow, payload, bySystem(context))
    },
  })
  return {
    handlers: { drills: drillRoutes(parts, needs) },
    tasks: [ticking, following],
    aggregates: [drillAggregate],
  }
}

function drillRoutes(parts: Parts, { names }: Needs): Routes {
  const { spine, reads, clock, newId } = parts
  const views = (drills: Parameters<typeof drillViews>[2], call: ApiCall) =>
    drillViews(reads, names, drills, { by: by(call).actor, now: clock.now() })

  async function one(id: string, call: ApiCall): Promise<DrillView> {
    const [shown] = await views([await findDrill(reads, id)], call)
    if (!shown) throw new Error('a drill without a view')
    return shown
  }

  const act =
    <Input extends object>(command: DrillCommand<Input>) =>
    async (asked: Input & { readonly drill: string }, call: ApiCall): Promise<DrillView> => {
      await spine.execute(command, asked, by(call))
      return one(asked.drill, call)
    }

  return {
    list: async ({ when, cursor, limit }, call) => {
      const query = { when, now: clock.now(), after: cursor ?? null, limit: limit + 1 }
      const found = await listDrills(reads, query)
      const shown = found.slice(0, limit)
      const next = found.length > limit ? (shown.at(-1)?.id ?? null) : null
      return { items: await views(shown, call), next }
    },
    get: ({ drill }, call) => one(drill, call),
    schedule: async ({ facilitator, invite, purpose, place, ...planned }, call) => {
      const me = personOf(call).id
      const asked = {
        ...planned,
        purpose: givenText(purpose),
        place: givenText(place),
        facilitator: facilitator ?? me,
        invited: invite ?? [],
        fifth: false,
        by: me,
        after: null,
      }
      const { id } = await spine.execute(
        drillCommands.schedule,
        { drill: newId('drl'), asked },
        by(call),
      )
      return one(id, call)
    },
    change: ({ invite: invited, ...asked }, call) =>
      act(drillCommands.change)({ ...asked, invited }, call),
    answer: act(drillCommands.answer),
    hold: act(drillCommands.hold),
    abort: act(drillCommands.abort),
  }
}
