/** What the name of a channel is made of. */
export interface Naming {
  /** `{date}`, `{number}` and `{slug}` are filled in. */
  readonly pattern: string
  readonly number: number
  readonly title: string
  readonly raisedAt: Temporal.Instant
  readonly zone: string
  /** Its name says nothing of what it is about: names are seen by more people than channels. */
  readonly private: boolean
}

const MOST = 80

/** The name of an incident's channel, as Slack takes it: small letters, digits, Japanese; at most 80 signs. */
export function channelName(naming: Naming, suffix = 1): string {
  const { year, month, day } = naming.raisedAt.toZonedDateTimeISO(naming.zone)
  const date = [year, two(month), two(day)].join('')
  const tail = suffix === 1 ? '' : `-${suffix}`
  const slug = naming.private ? '' : slugOf(naming.title)
  const name = naming.pattern
    .replaceAll('{date}', date)
    .replaceAll('{number}', String(naming.number))
    .replaceAll('{slug}', slug)
  return cut(tidy(name), MOST - tail.length) + tail
}

/** Letters that have a small form get it; whatever Slack does not take becomes a hyphen. Japanese stays as it is. */
function slugOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_-]+/gu, '-')
}

const tidy = (name: string): string => name.replaceAll(/-{2,}/g, '-').replaceAll(/^-+|-+$/g, '')

/** By letters as people count them: half a letter is none. */
function cut(name: string, most: number): string {
  if (Array.from(name).length <= most) return name
  let kept = ''
  let length = 0
  for (const { segment } of new Intl.Segmenter('ja').segment(name)) {
    length += Array.from(segment).length
    if (length > most) break
    kept += segment
  }
  return tidy(kept)
}

const two = (value: number): string => String(value).padStart(2, '0')
