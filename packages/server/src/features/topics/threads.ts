import { z } from 'zod'
import type { Recorded } from '../../domain/event.ts'
import type { TopicEvent } from '../../domain/topic/topic.ts'
import { isOpen } from '../../domain/incident/guards.ts'
import { known } from '../../domain/refusal.ts'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { readIncident } from '../incidents/index.ts'
import { readLane } from '../nudges/index.ts'
import { bySystem, type Parts } from '../parts.ts'
import type { createRoom } from '../room/index.ts'

const SAY = 'topics.say'

/** What the room is told of a topic, under which message. */
const Telling = z.object({
  incident: z.string(),
  topic: z.string(),
  message: z.string(),
  by: z.string(),
})

/** A topic that is taken elsewhere gets its thread, and the room hears what came of it. */
export function threadReactions(
  event: Recorded<TopicEvent>,
  incident: string,
): readonly TaskRequest[] {
  const message = messageOf(event)
  if (message === undefined) return []
  const payload: z.input<typeof Telling> = {
    incident,
    topic: event.data.topic,
    message,
    by: event.actor,
  }
  return [{ kind: SAY, lane: 'interactive', key: message, payload }]
}

function messageOf({ type, data }: Recorded<TopicEvent>): string | undefined {
  if (type === 'topic.broken_out') return data.thread
  return type === 'topic.ended' ? data.message : undefined
}

/** Says it in the name of whoever moved the topic. Said twice it is said once. */
export function telling(
  { spine, reads }: Parts,
  say: ReturnType<typeof createRoom>['say'],
): Handler {
  return work({
    kind: SAY,
    lane: 'interactive',
    payload: Telling,
    run: async ({ incident: id, topic, message, by }, context) => {
      const incident = known(await readIncident(reads, id))
      const found = (await readLane(reads, id))?.topics.find((one) => one.id === topic)
      if (!isOpen(incident) || found === undefined) return
      const opens = found.thread === message
      const text = opens || found.outcome === null ? found.text : `${found.text} → ${found.outcome}`
      // In the room, both: what came of it is for those who were not in the thread.
      const said = { message, asked: { incident: id, text, thread: null } }
      const actor = { id: by, memberRole: 'member' as const }
      await spine.execute(say, said, { ...bySystem(context), actor })
    },
  })
}
