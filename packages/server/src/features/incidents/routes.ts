import type { contract } from '@hikeshi/contract'
import type { z } from 'zod'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Acting } from './acting.ts'
import { joinIncident, type IncidentCommand, type IncidentCommands, type On } from './commands.ts'
import { locate } from './queries.ts'
import type { IncidentViews } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'incidents'>, Caller>['incidents']

interface Needs {
  readonly parts: Parts
  readonly commands: IncidentCommands
  readonly views: IncidentViews
  readonly acting: Acting
}

/** Binds the contract: whoever acts is in it, one command, then the board as it is now. */
export function incidentRoutes({ parts, commands, views, acting }: Needs): Routes {
  const { spine, reads, newId } = parts

  async function act<Input extends On>(
    command: IncidentCommand<Input>,
    input: Input,
    call: ApiCall,
  ) {
    const incident = await acting(input.incident, call)
    await spine.execute(command, { ...input, incident }, by(call))
    return views.board(incident, call)
  }

  return {
    raise: async (asked, call) => {
      const who = by(call)
      const raise = { incident: newId('inc'), asked: raised(asked) }
      const { id } = await spine.execute(commands.raise, raise, who)
      await acting(id, call)
      return views.board(id, call)
    },
    list: (input, call) => views.list(input, call),
    get: async ({ incident }, call) =>
      views.board(await locate(reads, incident, personOf(call).id), call),
    edit: async ({ visibility, ...asked }, call) => {
      const board = await act(commands.edit, asked, call)
      if (visibility === undefined) return board
      const { actor, surface } = by(call)
      const change = { incident: board.id, visibility }
      await spine.execute(commands.changeVisibility, change, { actor, surface })
      return views.board(board.id, call)
    },
    setSeverity: (input, call) => act(commands.setSeverity, input, call),
    align: (input, call) => act(commands.align[input.action], input, call),
    transition: (input, call) => act(commands.transition[input.to], input, call),
    converge: (input, call) =>
      act(commands.converge[input.action], { ...input, evidence: input.evidence ?? [] }, call),
    requestClose: (input, call) => act(commands.requestClose, input, call),
    decideClose: (input, call) => act(commands.decideClose[input.decision], input, call),
    reopen: (input, call) => act(commands.reopen, input, call),
    join: async ({ incident: reference, availability, minutes }, call) => {
      const person = personOf(call).id
      const incident = await locate(reads, reference, person)
      await spine.execute(joinIncident, { incident, person, availability, minutes }, by(call))
      return views.board(incident, call)
    },
    setRole: (input, call) => act(commands.offerRole, input, call),
    acceptRole: (input, call) => act(commands.acceptRole, input, call),
    declineRole: (input, call) => act(commands.declineRole, input, call),
  }
}

/** What was asked, with what goes without saying. */
function raised(asked: z.output<typeof contract.incidents.raise.input>) {
  const { title, type = null, severity = null, visibility = 'open', origin = 'staff' } = asked
  const evidence = (asked.evidence ?? []).map(({ text, url = null }) => ({ text, url }))
  return { title, type, severity, visibility, origin, evidence }
}
