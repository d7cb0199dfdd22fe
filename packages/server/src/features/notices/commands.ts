import type { Actor } from '../../domain/actor.ts'
import type { EventOf, Recorded } from '../../domain/event.ts'
import { isOut } from '../../domain/notice/guards.ts'
import { GRACE } from '../../domain/notice/evolve.ts'
import {
  changeNotice,
  dropDraft,
  evolveNotice,
  missPromise,
  type Notice,
  type NoticeChange,
  type NoticeEvent,
  type NoticeFacts,
} from '../../domain/notice.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command, ManyCommand } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { gatherRoom } from '../incidents/index.ts'
import { tickReactions } from '../todos/index.ts'
import { readNoticeIds, readStanding } from './queries.ts'
import { noticeRows } from './store.ts'

export const PROMISE = 'notices.promise'

type Change = NoticeChange & { readonly incident: string }
type Due = { readonly notice: string; readonly incident: string; readonly promised: string }

export const noticeAggregate: Aggregate<Notice, NoticeEvent> = {
  name: 'notice',
  ...noticeRows,
  evolve: evolveNotice,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [...tickReactions(event, incident), ...promised(event)],
}

/** A little after the promised time somebody looks whether the news came. */
function promised(event: Recorded<NoticeEvent>): readonly TaskRequest[] {
  if (event.type !== 'notice.changed' || !makesPromise(event.data)) return []
  const { incident, nextAt } = event.data
  const payload: Due = { notice: event.stream, incident, promised: nextAt }
  const at = Temporal.Instant.from(nextAt).add(GRACE).add({ seconds: 1 })
  return [{ kind: PROMISE, lane: 'interactive', key: nextAt, payload, at }]
}

type Data = EventOf<'notice.changed'>['data']

function makesPromise(data: Data): data is Data & { readonly nextAt: string } {
  return isOut(data.state) && data.nextAt != null
}

/** Which role speaks to an audience, by its key. */
export type SpeakerOf = (audience: string) => string

export function noticeCommands(speakerOf: SpeakerOf) {
  const change: Command<Notice, NoticeEvent, Change, NoticeFacts, Actor> = {
    of: noticeAggregate,
    id: ({ incident, audience }) => `ntc_${incident.replace('inc_', '')}_${audience}`,
    gather: async (reads, { incident, audience, cites }, { state }) => ({
      ...(await gatherRoom(reads, incident)),
      speaker: speakerOf(audience),
      standing: await readStanding(reads, incident, cites ?? state?.cites ?? []),
    }),
    decide: ({ state, input, facts, by, now }) => changeNotice(state, input, { by, now, facts }),
  }

  const miss: Command<Notice, NoticeEvent, Due, RoomFacts, Actor> = {
    of: noticeAggregate,
    id: ({ notice }) => notice,
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, input, facts, by, now }) =>
      missPromise(known(state), input, { by, now, facts }),
  }

  const drop: ManyCommand<Notice, NoticeEvent, { readonly incident: string }, RoomFacts, Actor> = {
    of: noticeAggregate,
    ids: (reads, { incident }) => readNoticeIds(reads, incident),
    gather: (reads, { incident }) => gatherRoom(reads, incident),
    decide: ({ state, facts, by, now }) =>
      new Map(Array.from(state, ([id, notice]) => [id, dropDraft(notice, { by, now, facts })])),
  }

  return { change, miss, drop }
}

export type NoticeCommands = ReturnType<typeof noticeCommands>
