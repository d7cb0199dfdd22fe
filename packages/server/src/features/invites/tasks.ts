import { z } from 'zod'
import { work, type Handler, type TaskContext } from '../../platform/tasks/handlers.ts'
import { bySystem, type Parts } from '../parts.ts'
import { RETURN } from '../incidents/index.ts'
import { bring, returnToRoster, type callCommands } from './commands.ts'
import { BRING, ESCALATE, GATHER } from './reactions.ts'

const lane = 'interactive'

/** What the product does by itself so that nobody is alone with an incident. */
export function inviteTasks(
  { spine }: Parts,
  commands: ReturnType<typeof callCommands>,
): readonly Handler[] {
  return [
    work({
      kind: GATHER,
      lane,
      payload: z.object({ incident: z.string(), at: z.string().optional() }),
      run: async ({ incident, at = null }, context) => {
        const call = callOf(context)
        // A new owner is called as such, before the lists call the others.
        const owner = { call: `${call}_owner`, incident, at }
        await spine.execute(commands.owner, owner, bySystem(context))
        await spine.execute(commands.byLists, { call, incident }, bySystem(context))
      },
    }),
    work({
      kind: ESCALATE,
      lane,
      payload: z.object({ incident: z.string(), step: z.number() }),
      run: async ({ incident, step }, context) => {
        // One call for each step, whichever timer comes first.
        const call = `cal_${incident.replace('inc_', '')}_${step}`
        await spine.execute(commands.next, { call, incident, step }, bySystem(context))
      },
    }),
    work({
      kind: BRING,
      lane,
      payload: z.object({ call: z.string(), incident: z.string() }),
      run: async (payload, context) => {
        await spine.executeMany(bring, payload, bySystem(context))
      },
    }),
    work({
      kind: RETURN,
      lane,
      payload: z.object({ participant: z.string(), until: z.string() }),
      run: async (payload, context) => {
        await spine.execute(returnToRoster, payload, bySystem(context))
      },
    }),
  ]
}

/** The same at every try of the same task. */
const callOf = ({ key }: TaskContext): string => `cal_${key.split('/')[0]}`
