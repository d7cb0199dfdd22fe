import type { Language } from '@hikeshi/contract'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The exact instant in the viewer's zone, with the zone named: for the hover. */
export function exactly(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'long',
    hourCycle: 'h23',
  }).format(new Date(at))
}

/** The hour for today, the day as well for any other. */
export function shortly(at: string, now: number, language: Language): string {
  const then = new Date(at)
  const sameDay = then.toDateString() === new Date(now).toDateString()
  const sameYear = then.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameDay ? {} : { month: 'short', day: 'numeric' }),
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then)
}

/** `5 分前`, `in 2 hours`. */
export function relatively(at: string, now: number, language: Language, justNow: string): string {
  const away = Date.parse(at) - now
  const size = Math.abs(away)
  if (size < MINUTE) return justNow
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (size < HOUR) return format.format(Math.trunc(away / MINUTE), 'minute')
  if (size < DAY) return format.format(Math.trunc(away / HOUR), 'hour')
  return format.format(Math.trunc(away / DAY), 'day')
}

/** How long between two instants, as a clock: `0:42:07`, days counted in hours. */
export function clock(fromMs: number, toMs: number): string {
  const seconds = Math.max(0, Math.floor((toMs - fromMs) / 1000))
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
