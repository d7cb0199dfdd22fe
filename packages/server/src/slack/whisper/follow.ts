import type { EventOf, Recorded } from '../../domain/event.ts'
import type { Plain, Recorded as RecordedPlain } from '../../platform/log/append.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { answeredTask } from './answered.ts'
import { drillWhispersAfter } from './drills.ts'
import { handsOnAfter } from './hands-on.ts'
import { whisperTask } from './task.ts'
import type { Whisper } from './whisper.ts'

export const CLOSERS = 'slack.closers'
export const RETURNED = 'slack.returned'

/** What somebody has to be told alone because this happened. */
export function whispersAfter(
  event: RecordedPlain<Plain>,
  subject: string | null,
): readonly TaskRequest[] {
  // What the log holds is one of our events.
  const known = event as Recorded<EventOf>
  if (known.type === 'close.requested') return [closers(known.stream, known.at)]
  if (known.type === 'close.returned') return [requester(known.stream, known.at)]
  if (known.type === 'inquiry.answered' && subject !== null) {
    return [answeredTask(known.stream, subject, known.at)]
  }
  const others = [...handsOnAfter(known, subject), ...drillWhispersAfter(known)]
  const told = toldBy(known, subject)
  if (told === null || told.person === known.actor) return others
  const by = known.actor === 'system' ? null : known.actor
  return [whisperTask({ ...told, by, at: known.at }), ...others]
}

type Told = Omit<Whisper, 'at' | 'by'> | null
type Tells = {
  readonly [Type in EventOf['type']]?: (
    event: Recorded<EventOf<Type>>,
    subject: string | null,
  ) => Told
}

/** The events that somebody has to be told of alone. */
const TELLS: Tells = {
  'nudge.said': ({ stream: about, data: { to, incident } }) =>
    to === null ? null : { kind: 'nudge', person: to, incident, about },
  // Whoever may watch is brought into the channel, and that says enough.
  'participant.called': ({ data: { person, incident, capacity, call } }) =>
    capacity === 'act' ? { kind: 'called', person, incident, about: call } : null,
  'role.offered': ({ stream: incident, data: { person, role } }) => {
    return { kind: 'role', person, incident, about: role }
  },
  'todo.asked': ({ stream: about, data: { person } }, incident) => {
    return { kind: 'todo', person, incident, about }
  },
  'entry.recorded': ({ stream: about, data: { askedTo = null } }, incident) =>
    askedTo === null ? null : { kind: 'question', person: askedTo, incident, about },
  'entry.detailed': ({ stream: about, data: { askedTo = null } }, incident) =>
    askedTo === null ? null : { kind: 'question', person: askedTo, incident, about },
  'slack_person.linked': ({ stream: about, data: { person, how } }) =>
    how === 'address' ? { kind: 'linked', person, incident: null, about } : null,
}

function toldBy(event: Recorded<EventOf>, subject: string | null): Told {
  // Each type has the function of its own type.
  const tell = TELLS[event.type] as
    | ((event: Recorded<EventOf>, subject: string | null) => Told)
    | undefined
  return tell?.(event, subject) ?? null
}

/** Who may close is known only once it is looked up. */
const closers = (incident: string, at: string): TaskRequest => ({
  kind: CLOSERS,
  lane: 'chat',
  key: incident,
  payload: { incident, at },
})

/** So is who asked for the close that was sent back. */
const requester = (incident: string, at: string): TaskRequest => ({
  kind: RETURNED,
  lane: 'chat',
  key: incident,
  payload: { incident, at },
})
