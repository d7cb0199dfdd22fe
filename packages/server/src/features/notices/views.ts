import type { Notice as NoticeView, PersonRef } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import type { Entry } from '../../domain/entry.ts'
import {
  guardApprove,
  guardDecide,
  guardDraft,
  guardPublish,
  needsApproval,
} from '../../domain/notice/guards.ts'
import { nextStep } from '../../domain/notice/next-step.ts'
import { phaseOf } from '../../domain/notice/phase.ts'
import { noticeWarnings } from '../../domain/notice/warnings.ts'
import { openPromise, type Notice } from '../../domain/notice.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import type { Clock } from '../../platform/clock.ts'
import { gatherRoom } from '../incidents/index.ts'
import { readLedger } from '../ledger/index.ts'
import { personOf, type ApiCall, type ReadBy } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import type { SpeakerOf } from './commands.ts'
import { readNotices } from './store.ts'

export interface ViewNeeds extends Telling {
  readonly reads: Reads
  readonly clock: Clock
  readonly speakerOf: SpeakerOf
}

/** Every audience and how far its notice is, for whoever asks. */
export function noticeViews(needs: ViewNeeds) {
  const { reads, names, defaults, words } = needs
  return async (incident: string, call: ApiCall): Promise<NoticeView[]> => {
    const [notices, entries, room] = await Promise.all([
      readNotices(reads, incident),
      readLedger(reads, incident),
      gatherRoom(reads, incident),
    ])
    const people = await names(reads, [...peopleOf(notices), ...room.participants])
    const { id, memberRole } = personOf(call)
    const seen: Seen = {
      entries,
      room,
      by: { id, memberRole },
      now: needs.clock.now(),
      say: words(call.caller.language).generated.noticeWarnings,
      named: room.participants.flatMap((person) => people.get(person)?.name ?? []),
      ref: (person) => people.get(person) ?? { id: person, name: person },
    }
    return defaults.audiences.map((audience) => {
      const notice = notices.find((one) => one.audience === audience.key) ?? null
      return view({ ...audience, speaker: needs.speakerOf(audience.key) }, notice, seen)
    })
  }
}

/** The warnings of a text before it is saved: by the same rule as afterwards. */
export function draftWarnings({ reads, names, words }: ViewNeeds) {
  return async (
    incident: string,
    draft: Pick<Notice, 'text' | 'cites'>,
    { language }: ReadBy,
  ): Promise<NoticeView['warnings']> => {
    const [entries, room] = await Promise.all([
      readLedger(reads, incident),
      gatherRoom(reads, incident),
    ])
    const people = await names(reads, room.participants)
    const named = Array.from(people.values(), ({ name }) => name)
    return warningsOf(draft, { entries, named, say: words(language).generated.noticeWarnings })
  }
}

interface Seen {
  readonly entries: readonly Entry[]
  readonly room: RoomFacts
  readonly by: Actor
  readonly now: Temporal.Instant
  readonly say: ReturnType<Telling['words']>['generated']['noticeWarnings']
  /** What those who take part are called. */
  readonly named: readonly string[]
  readonly ref: (person: string) => PersonRef
}

interface Audience {
  readonly key: string
  readonly name: NoticeView['name']
  readonly channel: string
  readonly languages: NoticeView['languages']
  readonly duties: string
  readonly speaker: string
}

const UNDECIDED = {
  state: 'undecided',
  text: null,
  reason: null,
  url: null,
  phase: null,
  scope: null,
  cites: [],
  nextAt: null,
  told: [],
  promises: [],
  changedBy: null,
  changedAt: null,
} as const

function view(audience: Audience, notice: Notice | null, seen: Seen): NoticeView {
  const { room, ref } = seen
  const { told, promises, cites, changedBy, ...fields } = saidOf(notice)
  const open = openPromise({ promises })
  const approval = needsApproval(room.incident, audience.speaker)
  return {
    audience: audience.key,
    name: audience.name,
    channel: audience.channel,
    languages: [...audience.languages],
    duties: audience.duties,
    ...fields,
    changedBy: changedBy === null ? null : ref(changedBy),
    cites: [...cites],
    told: told.map((one) => Object.assign({}, one, { by: ref(one.by) })),
    promises: [...promises],
    promise: open && { at: open.at, missed: open.kept === false },
    warnings: warningsOf({ text: fields.text, cites }, seen),
    current: phaseOf(notice, room.incident),
    next: nextStep(notice, room.incident, approval),
    needsApproval: approval,
    can: canOf(audience, seen),
  }
}

/** The notice without its names. */
function saidOf(notice: Notice | null) {
  if (notice === null) return UNDECIDED
  const { id: _, incident: __, audience: ___, ...said } = notice
  return said
}

function warningsOf(
  draft: Pick<Notice, 'text' | 'cites'>,
  { entries, named, say }: Pick<Seen, 'entries' | 'named' | 'say'>,
): NoticeView['warnings'] {
  return noticeWarnings(draft, entries, named).map(({ code, about }) => ({
    code,
    about,
    message: say[code](about ?? ''),
  }))
}

function canOf({ speaker }: Audience, { room, by, now }: Seen): NoticeView['can'] {
  const context = { by, now, facts: { ...room, speaker } }
  return {
    decide: guardDecide(context) === null,
    draft: guardDraft(context) === null,
    approve: guardApprove(context) === null,
    publish: guardPublish(context) === null,
  }
}

function peopleOf(notices: readonly Notice[]): readonly string[] {
  const all = notices.flatMap(({ changedBy, told }) => [changedBy, ...told.map(({ by }) => by)])
  return Array.from(new Set(all))
}
