import type { contract, Language, NoticePlaceholder } from '@hikeshi/contract'
import { createWho } from '@hikeshi/contract/words'
import type { z } from 'zod'
import type { Entry } from '../../domain/entry.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import type { Measure } from '../../domain/measure.ts'
import { phaseOf } from '../../domain/notice/phase.ts'
import { fill, templatesFor } from '../../domain/notice/template.ts'
import { instantText } from '../../domain/time.ts'
import { gatherRoom } from '../incidents/index.ts'
import { readLedger } from '../ledger/index.ts'
import type { ReadBy } from '../parts.ts'
import { readMeasures } from '../prevention/index.ts'
import { readerOf, type Defaults } from '../settings/index.ts'
import { readNotices } from './store.ts'
import type { ViewNeeds } from './views.ts'

type Templates = z.input<typeof contract.notices.templates.output>

interface Asked {
  readonly incident: string
  readonly audience: string
  readonly language: Language | undefined
}

/** The texts to begin with, filled with what the incident knows. */
export function templateViews(needs: ViewNeeds) {
  const { reads, defaults, clock } = needs
  return async ({ incident: id, audience, language }: Asked, by: ReadBy): Promise<Templates> => {
    const [notices, entries, measures, { incident }] = await Promise.all([
      readNotices(reads, id),
      readLedger(reads, id),
      readMeasures(reads, id),
      gatherRoom(reads, id),
    ])
    const notice = notices.find((one) => one.audience === audience) ?? null
    const written = language ?? languageFor(defaults, audience, by.language)
    const now = clock.now()
    const nextAt = nextNews(needs, incident, now)
    const values = valuesOf(needs, { incident, entries, measures, language: written, now, nextAt })
    const overlay = defaults.types.find(({ key }) => key === incident.type)?.overlay ?? null
    const items = templatesFor(defaults.noticeTexts, { audience, overlay }).map(
      ({ key, name, phase, text }) => ({ key, name, phase, text: fill(text[written], values) }),
    )
    return { phase: phaseOf(notice, incident), nextAt, items }
  }
}

/** The reader's language if the audience reads it; the audience's otherwise. */
function languageFor({ audiences }: Defaults, audience: string, reader: Language): Language {
  const languages = audiences.find(({ key }) => key === audience)?.languages ?? []
  return languages.includes(reader) ? reader : (languages[0] ?? reader)
}

const ROUND_TO: Temporal.RoundingOptions<'minute'> = {
  smallestUnit: 'minute',
  roundingIncrement: 5,
  roundingMode: 'ceil',
}

/** When the next news should come at this severity; null where it comes on change. */
function nextNews(
  { defaults }: ViewNeeds,
  { severity, convergedAt }: Incident,
  now: Temporal.Instant,
): string | null {
  const minutes = defaults.severities.find(({ key }) => key === severity)?.cadence.public
  if (typeof minutes !== 'number' || convergedAt !== null) return null
  return instantText(now.add({ minutes }).round(ROUND_TO))
}

interface Known {
  readonly incident: Incident
  readonly entries: readonly Entry[]
  readonly measures: readonly Measure[]
  readonly language: Language
  readonly now: Temporal.Instant
  readonly nextAt: string | null
}

/** What the record says by itself, for the placeholders. Guesses fill none. */
function valuesOf(
  needs: ViewNeeds,
  known: Known,
): Readonly<Record<NoticePlaceholder, string | null>> {
  const { incident, entries, measures, language, now, nextAt } = known
  const reader = readerOf(needs, { language, timeZone: null }, new Map())
  const { term } = createWho(reader, 'system')
  const time = (at: string | null) => at && term.time(at)
  const since = time(incident.impactStartedAt)
  const restored = time(incident.impactEndedAt)
  const actions = entries.filter(({ kind, state }) => kind === 'action' && state !== 'did_not_hold')
  const preventions = measures.filter(({ kind }) => kind === 'prevention')
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const listed = (texts: readonly { readonly text: string }[]) =>
    texts.length === 0 ? null : list.format(texts.map(({ text }) => text))
  return {
    symptom: incident.title,
    summary: incident.title,
    severity: incident.severity && reader.labels.severitiesShort[incident.severity],
    scope: incident.impact,
    since,
    time: time(instantText(now)),
    date: since,
    next_time: time(nextAt),
    restored_at: restored,
    period: since && restored && `${since} – ${restored}`,
    actions: listed(actions.slice(-3)),
    done: listed(preventions.filter(({ state }) => state === 'done')),
    planned: listed(preventions.filter(({ state }) => state !== 'done')),
  }
}
