import type { contract, Notice as NoticeView, PersonRef } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  changeNotice,
  evolveNotice,
  type Notice,
  type NoticeChange,
  type NoticeEvent,
} from '../../domain/notice.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { createActing, gatherRoom, locate } from '../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { tickReactions } from '../todos/index.ts'
import { noticeRows, readNotices } from './store.ts'

export { readNotices } from './store.ts'

type Routes = Handlers<Pick<typeof contract, 'notices'>, Caller>['notices']
type Change = NoticeChange & { readonly incident: string }

const noticeAggregate: Aggregate<Notice, NoticeEvent> = {
  name: 'notice',
  ...noticeRows,
  evolve: evolveNotice,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => tickReactions(event, incident),
}

const change: Command<Notice, NoticeEvent, Change, RoomFacts, Actor> = {
  of: noticeAggregate,
  id: ({ incident, audience }) => `ntc_${incident.replace('inc_', '')}_${audience}`,
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by: who, now }) =>
    changeNotice(state, input, { by: who, now, facts }),
}

/** Whom to tell, what, and why not. */
export function createNotices(parts: Parts, { defaults, names }: Omit<Telling, 'words'>) {
  const { spine, reads } = parts
  const acting = createActing(parts)

  async function views(incident: string): Promise<NoticeView[]> {
    const notices = await readNotices(reads, incident)
    const changers = notices.map(({ changedBy }) => changedBy)
    const people = await names(reads, changers)
    const decided = new Map(notices.map((notice) => [notice.audience, notice]))
    return defaults.audiences.map((audience) => view(audience, decided.get(audience.key), people))
  }

  const handlers: Routes = {
    list: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      return { items: await views(id), next: null }
    },
    change: async (asked, call) => {
      if (!defaults.audiences.some(({ key }) => key === asked.audience)) {
        throw new Refusal('not-found')
      }
      const incident = await acting(asked.incident, call)
      await spine.execute(change, { ...asked, incident }, by(call))
      const shown = (await views(incident)).find(({ audience }) => audience === asked.audience)
      if (!shown) throw new Refusal('not-found')
      return shown
    },
  }

  return { handlers, aggregates: [noticeAggregate] }
}

const UNDECIDED = {
  state: 'undecided',
  text: null,
  reason: null,
  url: null,
  changedBy: null,
  changedAt: null,
} as const

function view(
  { key, name }: Telling['defaults']['audiences'][number],
  notice: Notice | undefined,
  people: ReadonlyMap<string, PersonRef>,
): NoticeView {
  const { state, text, reason, url, changedBy: person, changedAt } = notice ?? UNDECIDED
  const changedBy = person === null ? null : (people.get(person) ?? { id: person, name: person })
  return { audience: key, name, state, text, reason, url, changedBy, changedAt }
}
