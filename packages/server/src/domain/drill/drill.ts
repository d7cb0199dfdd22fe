import type { DrillAnswer, DrillRhythm, DrillState } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'

/** 訓練: a drill as it is planned, until it was held or called off. */
export interface Drill {
  readonly id: string
  readonly title: string
  readonly purpose: string | null
  readonly startsAt: string
  /** How long it takes with its debrief. */
  readonly minutes: number
  readonly place: string | null
  readonly rhythm: DrillRhythm
  /** Its series is one of fifth weeks, which not every month has. */
  readonly fifth: boolean
  readonly facilitator: string
  readonly invited: readonly string[]
  /** By person. */
  readonly answers: Readonly<Record<string, DrillAnswer>>
  readonly state: DrillState
  /** How many days ahead people were last reminded of it. */
  readonly reminded: number | null
  /** The one that follows it in its series, once its time has come. */
  readonly next: string | null
  readonly scheduledBy: string
  readonly commander: string | null
  readonly note: string | null
}

export type DrillEvent = EventOf<
  | 'drill.scheduled'
  | 'drill.changed'
  | 'drill.answered'
  | 'drill.reminded'
  | 'drill.continued'
  | 'drill.held'
  | 'drill.aborted'
>

/** When it should be over. */
export function endOf({ startsAt, minutes }: Pick<Drill, 'startsAt' | 'minutes'>): string {
  return Temporal.Instant.from(startsAt).add({ minutes }).toString()
}

/** Whoever comes, is asked to come or leads it; not who said that they cannot. */
export function expectedAt({ facilitator, invited, answers }: Drill): readonly string[] {
  const asked = new Set([facilitator, ...invited, ...Object.keys(answers)])
  return Array.from(asked).filter((person) => person === facilitator || answers[person] !== 'away')
}

const UNSETTLED = { state: 'scheduled', reminded: null, next: null, commander: null } as const

/** The drill after `event`. */
export function evolveDrill(state: Drill | null, event: Recorded<DrillEvent>): Drill {
  if (event.type === 'drill.scheduled') {
    const { after: _, by: scheduledBy, ...planned } = event.data
    return { id: event.stream, ...planned, ...UNSETTLED, answers: {}, note: null, scheduledBy }
  }
  if (state === null) throw new Error(`${event.type} recorded before drill.scheduled`)
  switch (event.type) {
    case 'drill.changed':
      return changed(state, event.data)
    case 'drill.answered': {
      const { person, answer } = event.data
      return { ...state, answers: { ...state.answers, [person]: answer } }
    }
    case 'drill.reminded':
      return { ...state, reminded: event.data.days }
    case 'drill.continued':
      return { ...state, next: event.data.next }
    case 'drill.held':
      return { ...state, state: 'done', ...event.data }
    case 'drill.aborted':
      return { ...state, state: 'aborted', note: event.data.reason }
  }
}

/** Moved, it is a new day of which people are reminded anew. */
function changed(state: Drill, data: EventOf<'drill.changed'>['data']): Drill {
  const { invited = [], ...rest } = data
  return {
    ...state,
    ...rest,
    invited: [...state.invited, ...invited],
    ...(data.startsAt === undefined ? {} : { reminded: null, fifth: false }),
  }
}
