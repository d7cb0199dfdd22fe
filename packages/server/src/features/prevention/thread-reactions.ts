import type { Recorded } from '../../domain/event.ts'
import type { PostmortemEvent } from '../../domain/postmortem.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'

export const OPEN = 'postmortem.open-thread'
export const SAY = 'postmortem.say-opening'

/** A review in the room gets its thread: first it is noted which message it hangs on, then that is said. */
export function threadReactions(
  event: Recorded<PostmortemEvent>,
  incident: string,
): readonly TaskRequest[] {
  if (event.type === 'postmortem.thread_opened') {
    const payload = { incident, message: event.data.message }
    return [{ kind: SAY, lane: 'interactive', key: incident, payload }]
  }
  if (event.type !== 'postmortem.decided' || event.data.form !== 'in_channel') return []
  return [{ kind: OPEN, lane: 'interactive', key: incident, payload: { incident } }]
}
