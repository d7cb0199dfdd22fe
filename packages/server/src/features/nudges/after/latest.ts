import type { Told } from './queries.ts'

/** Of each thing only the last word stands: what was said before it, or put away, does not come back. */
export function latestOf(told: readonly Told[]): readonly Told[] {
  const heard = new Set<string>()
  return told.map(({ nudge, incident }) => {
    const parts = nudge.parts.filter(({ code, about }) => {
      const what = [incident?.id, code, incident === null ? null : about].join(' ')
      return heard.has(what) ? false : heard.add(what)
    })
    return { incident, nudge: { ...nudge, parts } }
  })
}
