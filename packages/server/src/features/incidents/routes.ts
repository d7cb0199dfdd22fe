import type { contract, Incident as Board } from '@hikeshi/contract'
import type { z } from 'zod'
import { COMMANDER } from '../../domain/incident/incident.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { Acting } from './acting.ts'
import type { IncidentCommands } from './commands.ts'
import { joinIncident } from './participants.ts'
import { locate } from './queries.ts'
import type { IncidentCommand, On } from './verbs.ts'
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

  async function act<Input extends On, Facts>(
    command: IncidentCommand<Input, Facts>,
    input: Input,
    call: ApiCall,
  ) {
    const incident = await acting(input.incident, call)
    await spine.execute(command, { ...input, incident }, by(call))
    return views.board(incident, call)
  }

  const find = (reference: string, call: ApiCall) => locate(reads, reference, personOf(call).id)

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
    ...lifecycleRoutes({ commands, act, find }),
    join: async ({ incident: reference, availability, minutes }, call) => {
      const person = personOf(call).id
      const incident = await locate(reads, reference, person)
      await spine.execute(joinIncident, { incident, person, availability, minutes }, by(call))
      return views.board(incident, call)
    },
  }
}

type Act = <Input extends On, Facts>(
  command: IncidentCommand<Input, Facts>,
  input: Input,
  call: ApiCall,
) => Promise<Board>

/** Going aside and coming back, passing on, clocks. */
function lifecycleRoutes({
  commands,
  act,
  find,
}: {
  readonly commands: IncidentCommands
  readonly act: Act
  readonly find: (reference: string, call: ApiCall) => Promise<string>
}) {
  const command = { role: COMMANDER }
  return {
    setRole: (input, call) => act(commands.offerRole, input, call),
    acceptRole: (input, call) => act(commands.acceptRole, input, call),
    declineRole: (input, call) => act(commands.declineRole, input, call),
    handOver: (input, call) => act(commands.handOver, input, call),
    acceptHandover: (input, call) => act(commands.acceptRole, { ...input, ...command }, call),
    declineHandover: (input, call) => act(commands.declineRole, { ...input, ...command }, call),
    merge: async ({ into, ...input }, call) =>
      act(commands.merge, { ...input, into: await find(into, call) }, call),
    restore: (input, call) => act(commands.restore, input, call),
    archive: (input, call) => act(commands.archive, input, call),
    reopenReport: (input, call) => act(commands.reopenReport, input, call),
    followThrough: (input, call) => act(commands.followThrough, input, call),
    handOverOwnership: (input, call) => act(commands.handOverOwnership, input, call),
    scheduleUpdate: (input, call) => act(commands.scheduleUpdate, input, call),
    releaseCloser: (input, call) => act(commands.releaseCloser, input, call),
  } satisfies Partial<Routes>
}

/** What was asked, with what goes without saying. */
function raised(asked: z.output<typeof contract.incidents.raise.input>) {
  const { title, type = null, severity = null, visibility = 'open', origin = 'staff' } = asked
  const evidence = (asked.evidence ?? []).map(({ text, url = null }) => ({ text, url }))
  return { title, type, severity, visibility, origin, evidence }
}
