import type { Insights, Language, MetricId, MetricValue } from '@hikeshi/contract'
import type { WebWords } from '@hikeshi/contract/words/web'

export type Words = WebWords['screens']['insights']
export type Spread = Extract<MetricValue, { kind: 'spread' }>
export type Share = Extract<MetricValue, { kind: 'share' }>
export type Mix = Extract<MetricValue, { kind: 'mix' }>
type Case = Insights['cases'][number]
/** The cases of the page by number. */
export type CasesByNumber = ReadonlyMap<number, Case>

/** Below this many, a share is told as it is and not in per cent. */
const FEW = 5

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something lasted, in two units at most. */
function lasted(seconds: number, { lasted: words }: Words): string {
  if (seconds < MINUTE) return words.seconds(Math.round(seconds))
  if (seconds < HOUR) return words.minutes(Math.round(seconds / MINUTE))
  if (seconds < 2 * DAY) {
    const minutes = Math.round(seconds / MINUTE)
    return words.hours(Math.floor(minutes / 60), minutes % 60)
  }
  const hours = Math.round(seconds / HOUR)
  return words.days(Math.floor(hours / 24), hours % 24)
}

interface Measure {
  readonly unit: Spread['unit']
  readonly words: Words
  readonly language: Language
  /** Of money, as ISO 4217 has it. */
  readonly currency?: string | null | undefined
}

/** One value of a distribution, in its unit. */
export function measured(value: number, { unit, words, language, currency }: Measure): string {
  switch (unit) {
    case 'days':
      return words.lasted.days(value, 0)
    case 'seconds':
      return lasted(value, words)
    case 'number':
      return new Intl.NumberFormat(
        language,
        currency ? { style: 'currency', currency, maximumFractionDigits: 0 } : {},
      ).format(value)
  }
}

/** Whether there are enough to speak of per cent. */
export const isMany = ({ of }: Pick<Share, 'of'>): boolean => of >= FEW

/** What a share is of, where that has to be said. */
export type Counted = Parameters<Words['share']>[2]

/** Members, and those who were asked to come; of everything else a share is of things. */
const OF_PEOPLE: ReadonlySet<MetricId> = new Set([
  'M-L1',
  'M-L1.ever',
  'M-L2',
  'M-L2.ever',
  'M-P13',
])

/** What a metric counts. */
export const countedIn = (id: MetricId): Counted => (OF_PEOPLE.has(id) ? 'people' : 'things')

/** A share in per cent, or in plain numbers where it is of few. */
export function inPerCent(
  share: Pick<Share, 'part' | 'of'>,
  words: Words,
  counted: Counted,
): string {
  const { part, of } = share
  return isMany(share) ? `${Math.round((part / of) * 100)}%` : words.share(part, of, counted)
}

interface Told {
  readonly id: MetricId
  readonly words: Words
  readonly language: Language
}

/** What a metric comes to in one line. */
export function headline(value: MetricValue, { id, words, language }: Told): string {
  switch (value.kind) {
    case 'spread':
      return value.median === null
        ? words.n(value.n)
        : measured(value.median, { unit: value.unit, words, language })
    case 'share':
      return inPerCent(value, words, countedIn(id))
    case 'mix':
      return words.n(value.of)
    case 'count':
      return String(value.count)
    case 'index':
      return value.value.toFixed(2)
    case 'amounts':
      return words.n(value.of)
    case 'nudges':
      return words.n(value.rows.length)
    case 'load':
      return lasted(value.seconds, words)
  }
}
