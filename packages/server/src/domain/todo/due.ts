/** When a to-do is due, as the template writes it: `10m`, `1d after converged`, `1bd after converged`. */
export interface Due {
  readonly amount: number
  /** `bd`: days on which people work. */
  readonly unit: 'm' | 'h' | 'd' | 'bd'
  readonly after: 'now' | 'converged'
}

const WRITTEN = /^(\d+)(m|h|d|bd)( after converged)?$/

export function parseDue(text: string): Due {
  const [, amount, unit, after] = WRITTEN.exec(text) ?? []
  if (amount === undefined) throw new Error(`"${text}" is no due time: write 10m, 2h, 1d or 1bd`)
  return {
    amount: Number(amount),
    unit: unit as Due['unit'],
    after: after === undefined ? 'now' : 'converged',
  }
}

interface Clock {
  readonly now: Temporal.Instant
  readonly convergedAt: string | null
  /** Where the working days are. */
  readonly zone: string
}

/** The instant at which it is due, or null while that cannot be known. */
export function dueAt(due: Due, { now, convergedAt, zone }: Clock): Temporal.Instant | null {
  const converged = convergedAt === null ? null : Temporal.Instant.from(convergedAt)
  const from = due.after === 'now' ? now : converged
  if (from === null) return null
  const local = from.toZonedDateTimeISO(zone)
  const { amount } = due
  switch (due.unit) {
    case 'm':
      return local.add({ minutes: amount }).toInstant()
    case 'h':
      return local.add({ hours: amount }).toInstant()
    case 'd':
      return local.add({ days: amount }).toInstant()
    case 'bd':
      return addWorkingDays(local, amount).toInstant()
  }
}

const SATURDAY = 6

function addWorkingDays(from: Temporal.ZonedDateTime, count: number): Temporal.ZonedDateTime {
  let day = from
  let left = count
  while (left > 0) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < SATURDAY) left -= 1
  }
  return day
}
