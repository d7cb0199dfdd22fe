import {
  SettingsPart,
  type contract,
  type Events,
  type PartChange,
  type Proposal as ProposalView,
  type TodoChange,
} from '@hikeshi/contract'
import { z } from 'zod'
import type { Recorded } from '../../domain/event.ts'
import type { PageEvent } from '../../domain/handbook/page.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { work } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { createHandbook } from '../handbook/index.ts'
import { locate } from '../incidents/index.ts'
import { by, bySystem, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { proposalAggregate, proposalCommands, type ProposalCommands } from './commands.ts'
import { findProposal, listProposals } from './queries.ts'
import { proposalViews, type ViewNeeds } from './views.ts'

const ADOPTED = 'proposals.adopted'

type Routes = Handlers<Pick<typeof contract, 'proposals'>, Caller>['proposals']

interface Needs extends ViewNeeds {
  readonly write: ReturnType<typeof createHandbook>['write']
}

/** The text of a proposal is on its page: it is adopted, even if whoever did it went away in between. */
export function proposalReactions(event: Recorded<PageEvent>): readonly TaskRequest[] {
  if (event.type !== 'page.written' || event.data.proposal === null) return []
  const payload = { proposal: event.data.proposal, by: event.actor }
  return [{ kind: ADOPTED, lane: 'interactive', key: '', payload }]
}

/** 改善提案: how what people would change becomes how we work. */
export function createProposals(parts: Parts, needs: Needs) {
  const commands = proposalCommands(needs.pageOf)
  const adopted = work({
    kind: ADOPTED,
    lane: 'interactive',
    payload: z.object({ proposal: z.string(), by: z.string() }),
    run: async (payload, context) => {
      await parts.spine.execute(commands.adopt, payload, bySystem(context))
    },
  })
  return {
    handlers: proposalRoutes(parts, needs, commands),
    make: commands.make,
    tasks: [adopted],
    aggregates: [proposalAggregate],
  }
}

type Asked = Parameters<Routes['make']>[0]
type Answer = Omit<Parameters<Routes['adopt']>[0], 'proposal'>

function proposalRoutes(parts: Parts, needs: Needs, commands: ProposalCommands): Routes {
  const { spine, reads, newId } = parts
  const views = proposalViews(parts, needs)

  async function one(id: string, call: ApiCall): Promise<ProposalView> {
    const [shown] = await views([await findProposal(reads, id, personOf(call).id)], call)
    if (!shown) throw new Refusal('not-found')
    return shown
  }

  const adopt = adopting(parts, needs, commands)

  return {
    list: async ({ state = null, incident: reference, cursor, limit }, call) => {
      const viewer = personOf(call).id
      const incident = reference === undefined ? null : await locate(reads, reference, viewer)
      const query = { viewer, state, incident, before: cursor ?? null, limit: limit + 1 }
      const found = await listProposals(reads, query)
      const shown = found.slice(0, limit)
      const next = found.length > limit ? (shown.at(-1)?.proposal.id ?? null) : null
      return { items: await views(shown, call), next }
    },
    make: async (asked, call) => {
      const { incident: reference, target = { kind: 'flow' as const, key: null }, text } = asked
      const viewer = personOf(call).id
      const incident = reference === undefined ? null : await locate(reads, reference, viewer)
      const made = {
        incident,
        target,
        text,
        diff: await diffOf(reads, needs, asked),
        todo: await todoAsked(parts, needs, asked, call),
        setting: await settingAsked(needs, asked, call),
      }
      const named = { proposal: newId('prp'), asked: made }
      const { id } = await spine.execute(commands.make, named, by(call))
      return one(id, call)
    },
    adopt: async ({ proposal, ...asked }, call) => {
      await adopt(proposal, asked, call)
      return one(proposal, call)
    },
    decline: async ({ proposal, reason }, call) => {
      await findProposal(reads, proposal, personOf(call).id)
      await spine.execute(commands.decline, { proposal, reason }, by(call))
      return one(proposal, call)
    },
  }
}

/** What it would change holds first; then it is adopted. Whoever is interrupted in between goes on here. */
function adopting({ spine, reads }: Parts, needs: Needs, commands: ProposalCommands) {
  return async (id: string, { comment, seen }: Answer, call: ApiCall): Promise<void> => {
    const { proposal } = await findProposal(reads, id, personOf(call).id)
    const { actor, surface } = by(call)
    const { diff, todo, setting, target, state, text: reason } = proposal
    if (state === 'open' && diff !== null && target.key !== null) {
      const { after: text, version } = diff
      const written = { page: target.key, text, version, proposal: id, reason: short(reason) }
      await spine.execute(needs.write, written, { actor, surface })
    }
    if (state === 'open' && todo !== null) await needs.todos.apply(todo, call)
    if (state === 'open' && setting !== null) await needs.settings.apply(setting, seen, call)
    const adopted = { proposal: id, by: personOf(call).id, comment }
    await spine.execute(commands.adopt, adopted, by(call))
  }
}

/** What would change on a page: only of a page that is still as it was when it was changed. */
async function diffOf(
  reads: Reads,
  { pageOf }: Needs,
  { target, after, version }: Asked,
): Promise<Events['proposal.made']['diff']> {
  if (target?.kind !== 'page' || target.key === null) return null
  const page = await pageOf(reads, target.key)
  if (page === null) throw new Refusal('not-found')
  if (page.retired) throw new Refusal('page-retired')
  if (after === undefined) return null
  if (version !== page.version) throw new Refusal('page-changed')
  return { before: page.text, after, version }
}

/** A to-do template as it would be: only what could be saved, and what changes something. */
async function todoAsked(
  { newId }: Parts,
  { todos }: Needs,
  { target, todo: asked }: Asked,
  call: ApiCall,
): Promise<TodoChange | null> {
  if (target?.kind !== 'todo' || asked === undefined) return null
  const key = target.key ?? `own.${newId('tod')}`
  const before = await todos.find(key)
  if (target.key !== null && before === null) throw new Refusal('not-found')
  const change = { key, before, after: asked && { key, ...asked } }
  const changes = await todos.preview(change, call)
  if (changes.length === 0) throw new Refusal('invalid-input')
  return change
}

/** A part of the settings as it would be; in words alone it is nobody's exact change. */
async function settingAsked(
  { settings }: Needs,
  { target, setting }: Asked,
  call: ApiCall,
): Promise<PartChange | null> {
  if (target?.kind !== 'setting' || target.key === null) return null
  const part = SettingsPart.safeParse(target.key)
  if (!part.success) throw new Refusal('not-found')
  return setting === undefined ? null : settings.ask({ part: part.data, ...setting }, call)
}

const REASON_MAX = 500

/** The reason of a version is a line, a proposal may be longer. */
const short = (text: string): string => text.slice(0, REASON_MAX)
