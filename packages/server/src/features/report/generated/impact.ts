import { FIGURES, type Figure, type FigureKey } from '@hikeshi/contract'
import type { Account } from './account.ts'
import { inline, listed } from './markdown.ts'

const MINUTE_MS = 60_000

/** How long, how many, how much; what nobody knows is said to be unknown. */
export function impact({ facts, words }: Account): string {
  const say = words.generated.impact
  const { impact: board, impactStartedAt: from, impactEndedAt: to } = facts.incident
  const minutes = from === null || to === null ? null : minutesBetween(from, to)
  const lines = FIGURES.map((key) => ({
    label: say[key],
    value: figureText(facts.figures[key], key, { say, locale: words.labels.locale }),
  }))
  return listed(
    [
      { label: say.board, value: board && inline(board) },
      { label: say.duration, value: minutes === null ? say.unknown : say.minutes(minutes) },
      ...lines,
    ],
    words.generated.colon,
  )
}

function minutesBetween(from: string, to: string): number {
  const span = Temporal.Instant.from(to).since(Temporal.Instant.from(from))
  return Math.max(0, Math.round(span.total('milliseconds') / MINUTE_MS))
}

interface Saying {
  readonly say: Account['words']['generated']['impact']
  readonly locale: string
}

type Money = Figure & { readonly currency: string }

const isMoney = (figure: Figure | Money): figure is Money => 'currency' in figure

/** By its name: a sign such as “$” stands for many currencies. */
const MONEY = (currency: string): Intl.NumberFormatOptions => ({
  style: 'currency',
  currency,
  currencyDisplay: 'name',
  trailingZeroDisplay: 'stripIfInteger',
})

function figureText(figure: Figure | null, key: FigureKey, { say, locale }: Saying): string {
  if (figure === null) return say.unknown
  const { value, note } = figure
  if (value === null) return say.notMeasurable(inline(note ?? ''))
  const amount = isMoney(figure)
    ? new Intl.NumberFormat(locale, MONEY(figure.currency)).format(value)
    : say.units[key](new Intl.NumberFormat(locale).format(value))
  return note === null || note === '' ? amount : say.noted(amount, inline(note))
}
