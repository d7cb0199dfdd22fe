import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import type { Recorded } from '../../domain/event.ts'
import type { IncidentEvent } from '../../domain/incident/incident.ts'
import {
  adoptForm,
  decidePostmortem,
  evolvePostmortem,
  holdPostmortem,
  openThread,
  type Postmortem,
  type PostmortemChoice,
  type PostmortemContext,
  type PostmortemEvent,
} from '../../domain/postmortem.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom, readMembers, type IncidentCommand } from '../incidents/index.ts'
import { bySystem, type Parts } from '../parts.ts'
import { tickReactions } from '../todos/index.ts'
import { beginLearning } from './commands.ts'
import { threadReactions } from './thread-reactions.ts'
import { postmortemRows, readPostmortem } from './store.ts'

export const postmortemAggregate: Aggregate<Postmortem, PostmortemEvent> = {
  name: 'postmortem',
  ...postmortemRows,
  evolve: evolvePostmortem,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [
    ...(event.type === 'postmortem.decided' ? [beginLearning(incident), noting(incident)] : []),
    ...threadReactions(event, incident),
    ...tickReactions(event, incident),
  ],
}

interface Review extends PostmortemChoice {
  readonly incident: string
  /** It was held, and this came of it. */
  readonly held: boolean
  readonly outcome: string | undefined
}

interface Of {
  readonly incident: string
}
type ReviewCommand<Input extends Of> = Command<
  Postmortem,
  PostmortemEvent,
  Input,
  PostmortemContext['facts'],
  Actor
>

const base = {
  of: postmortemAggregate,
  id: ({ incident }: Of) => `pmt_${incident.replace('inc_', '')}`,
  gather: async (reads: Reads, { incident }: Of) => ({
    ...(await gatherRoom(reads, incident)),
    members: await readMembers(reads),
  }),
}

/** Notes which message its thread hangs on. */
export const open: ReviewCommand<Of & { readonly message: string }> = {
  ...base,
  decide: ({ state, input }) => openThread(known(state), input),
}

export const review: ReviewCommand<Review> = {
  ...base,
  decide: ({ state, input, facts, by, now }) => {
    const context = { by, now, facts }
    const { held, outcome, ...choice } = input
    const decided = decidePostmortem(state, choice, context)
    if (!held) return decided
    const stamp = { actor: '', at: now.toString(), stream: state?.id ?? '' }
    const after = decided.reduce<Postmortem | null>(
      (before, event) => evolvePostmortem(before, Object.assign({}, event, stamp)),
      state,
    )
    return [...decided, ...holdPostmortem(after, { outcome }, context)]
  },
}

const ADOPT = 'postmortem.adopt-form'
const NOTE = 'postmortem.note-form'

/** The board says the same as the review: whatever is chosen last. */
function noting(incident: string): TaskRequest {
  return { kind: NOTE, lane: 'interactive', key: NOTE, payload: { incident } }
}

/** Whoever said where to talk it over (C-22) has chosen how the review is held. */
export function formReactions(
  event: Recorded<IncidentEvent>,
  incident: string,
): readonly TaskRequest[] {
  if (event.type !== 'incident.follow_through_set') return []
  if (!event.data.chosen) return [noting(incident)]
  const payload = { incident, form: event.data.form }
  return [{ kind: ADOPT, lane: 'interactive', key: incident, payload }]
}

interface Chosen {
  readonly incident: string
  readonly form: 'in_channel' | 'meeting'
}

const adopt: ReviewCommand<Chosen> = {
  ...base,
  decide: ({ state, input: { form }, facts, by, now }) =>
    adoptForm(state, { form }, { by, now, facts }),
}

export interface NotingNeeds {
  /** Writes the form into the answer to who carries on (C-22). */
  readonly noteForm: IncidentCommand<Of & { readonly form: Postmortem['form'] }>
}

export function postmortemTasks(
  { spine, reads }: Parts,
  { noteForm }: NotingNeeds,
): readonly Handler[] {
  async function note(incident: string, context: Parameters<typeof bySystem>[0]): Promise<void> {
    const postmortem = await readPostmortem(reads, incident)
    if (postmortem === null) return
    await spine.execute(noteForm, { incident, form: postmortem.form }, bySystem(context))
  }

  return [
    work({
      kind: ADOPT,
      lane: 'interactive',
      payload: z.object({ incident: z.string(), form: z.enum(['in_channel', 'meeting']) }),
      run: async (payload, context) => {
        await spine.execute(adopt, payload, bySystem(context))
        // A review that was held keeps its form, and the answer says that one.
        await note(payload.incident, context)
      },
    }),
    work({
      kind: NOTE,
      lane: 'interactive',
      payload: z.object({ incident: z.string() }),
      run: ({ incident }, context) => note(incident, context),
    }),
  ]
}
