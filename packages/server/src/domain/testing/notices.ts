import type { Incident } from '../incident/incident.ts'
import {
  changeNotice,
  evolveNotice,
  type Notice,
  type NoticeChange,
  type NoticeEvent,
} from '../notice.ts'
import { by, incident, NINE } from './builders.ts'

export const recorded = { actor: 'bo', at: NINE.toString(), stream: 'ntc_1' }
export const TEN = '2026-01-05T10:00:00Z'

interface Setting {
  readonly who?: string
  readonly incident?: Partial<Incident>
  readonly now?: Temporal.Instant
}

export function room({ who = 'ana', incident: changes = {}, now = NINE }: Setting = {}) {
  const facts = {
    incident: incident(changes),
    participants: ['ana', 'bo', 'cy'],
    speaker: 'comms_lead',
    standing: new Set(['seen']),
  }
  return { ...by(who, facts), now }
}

export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    id: 'ntc_1',
    incident: 'inc_1',
    audience: 'shops',
    state: 'planned',
    text: null,
    reason: null,
    url: null,
    phase: null,
    scope: null,
    cites: [],
    nextAt: null,
    told: [],
    promises: [],
    changedBy: 'bo',
    changedAt: recorded.at,
    ...changes,
  }
}

export function fold(
  before: Notice | null,
  events: readonly NoticeEvent[],
  at: string = recorded.at,
): Notice {
  const folded = events.reduce<Notice | null>(
    (state, event) => evolveNotice(state, { ...event, ...recorded, at }),
    before,
  )
  if (folded === null) throw new Error('nothing happened')
  return folded
}

/** Does one thing after the other, at nine, and answers what became of it. */
export function after(...steps: readonly Omit<NoticeChange, 'audience'>[]): Notice {
  return steps.reduce<Notice | null>(
    (state, step) => fold(state, changeNotice(state, { audience: 'shops', ...step }, room())),
    null,
  ) as Notice
}
