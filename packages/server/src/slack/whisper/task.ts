import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Whisper } from './whisper.ts'

export const WHISPER = 'slack.whisper'

/** Says it, unless it is no longer so by then. */
export function whisperTask(whisper: Whisper): TaskRequest {
  const { kind, about, person } = whisper
  return {
    kind: WHISPER,
    lane: kind === 'called' ? 'page' : 'chat',
    key: `${kind}/${about}/${person}`,
    payload: whisper,
  }
}
