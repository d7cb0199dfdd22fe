import type { Language, PostmortemSetting } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { z } from 'zod'
import { isOpen } from '../../domain/incident/guards.ts'
import { known } from '../../domain/refusal.ts'
import { reportOwner } from '../../domain/report-owner.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { readIncident } from '../incidents/index.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { createRoom } from '../room/index.ts'
import type { Defaults } from '../settings/index.ts'
import { open } from './postmortem-command.ts'
import { readLanguage } from './queries.ts'
import { readPostmortem } from './store.ts'
import { OPEN, SAY } from './thread-reactions.ts'

export interface ThreadNeeds {
  /** How a review is held, as the settings have it now. */
  readonly defaults: Pick<Defaults, 'postmortem'>
  readonly say: ReturnType<typeof createRoom>['say']
  readonly words: (language: Language) => Words
}

const Opened = z.object({ incident: z.string(), message: z.string() })

/** Opens the thread of a review that is held in the room, with its agenda (B-18). */
export function threadTasks(parts: Parts, needs: ThreadNeeds) {
  const { spine, newId } = parts
  const opening = work({
    kind: OPEN,
    lane: 'interactive',
    payload: z.object({ incident: z.string() }),
    run: async ({ incident }, context) => {
      await spine.execute(open, { incident, message: newId('msg') }, bySystem(context))
    },
  })
  return [opening, saying(parts, needs)] satisfies Handler[]
}

/** Said by whoever leads the review, or writes the report, in their language. Said twice it is said once. */
function saying({ spine, reads }: Parts, { say, words, defaults }: ThreadNeeds) {
  return work({
    kind: SAY,
    lane: 'interactive',
    payload: Opened,
    run: async ({ incident: id, message }, context) => {
      const incident = known(await readIncident(reads, id))
      const postmortem = known(await readPostmortem(reads, id))
      if (!isOpen(incident)) return
      const person = postmortem.facilitator ?? reportOwner(incident)
      const text = openingOf(defaults.postmortem, await readLanguage(reads, person), words)
      const actor = { id: person, memberRole: 'member' as const }
      const said = { message, asked: { incident: id, text, thread: null } }
      await spine.execute(say, said, { ...bySystem(context), actor })
    },
  })
}

/** Why we are here, the questions in their order, and what becomes of the answers. */
function openingOf(
  { opening, thread }: PostmortemSetting,
  language: Language,
  words: ThreadNeeds['words'],
): string {
  const say = words(language).generated.thread
  const questions = thread.map((question, index) => `${index + 1}. ${question[language]}`)
  return [say.opening, opening[language], questions.join('\n'), say.mark].join('\n\n')
}
