import type { TimeField } from '@hikeshi/contract'
import { isAlignmentMissed } from '../../../domain/incident/expectations.ts'
import type { Incident } from '../../../domain/incident/incident.ts'
import { ownerOf } from '../../settings/index.ts'
import type { Account } from './account.ts'
import { inline, listed, type Line } from './markdown.ts'

/** The basics: what, how severe, whose, who, when. */
export function meta(account: Account): string {
  const { incident } = account.facts
  return listed(
    [...nature(incident, account), ...people(incident, account), ...times(incident, account)],
    account.words.generated.colon,
  )
}

function nature(incident: Incident, { words, who, defaults, language }: Account): readonly Line[] {
  const say = words.generated.meta
  const { severity, type } = incident
  const organisation = severity === null ? null : ownerOf(defaults, severity, type)
  return [
    { label: say.incident, value: `#${incident.number} ${inline(incident.title)}` },
    { label: say.severity, value: severityOf(incident, { words, who }) },
    { label: say.type, value: type && who.term.type(type) },
    { label: say.owner, value: organisation && organisation.owner[language] },
    { label: say.scope, value: organisation && organisation.scope[language] },
  ]
}

function severityOf(
  { severity, maxSeverity }: Incident,
  { words, who }: Pick<Account, 'words' | 'who'>,
): string {
  if (severity === null) return words.labels.severityUnset
  const now = who.term.severity(severity)
  const highest = who.term.severity(maxSeverity ?? severity)
  return now === highest ? now : words.generated.meta.severityAndHighest(now, highest)
}

function people(
  incident: Incident,
  { words, who, facts: { participants, profile } }: Account,
): readonly Line[] {
  const say = words.generated.meta
  const roles = Object.entries(incident.roles).map(([role, { person }]) => ({
    label: who.term.role(role),
    value: person && inline(who.name(person)),
  }))
  const list = new Intl.ListFormat(words.labels.locale)
  const joined = participants.map((person) => inline(who.name(person)))
  return [
    { label: say.noticedBy, value: words.labels.origins[incident.origin] },
    { label: say.raisedBy, value: inline(who.name(incident.raisedBy)) },
    ...roles,
    ...missed(incident, { words, facts: { profile } }),
    { label: say.people, value: joined.length === 0 ? null : list.format(joined) },
  ]
}

/** What the organisation asks of itself, and what was done without (lifecycle.md §2.5). */
function missed(
  incident: Incident,
  {
    words,
    facts: { profile },
  }: Pick<Account, 'words'> & { readonly facts: Pick<Account['facts'], 'profile'> },
): readonly Line[] {
  const say = words.generated.meta
  const reason = incident.alignment?.skipReason ?? null
  const skipped = isAlignmentMissed(incident, profile.premortem)
  const uncommanded = incident.commanderMissedAt !== null
  return [
    { label: say.alignment, value: skipped ? say.alignmentMissed(reason && inline(reason)) : null },
    { label: say.command, value: uncommanded ? say.commanderMissed : null },
  ]
}

function times(incident: Incident, { words, who }: Account): readonly Line[] {
  const say = words.generated.meta
  const { closedAt, closedBy, closeOverride } = incident
  const time = (at: string | null) => at && who.term.time(at)
  const told = (field: TimeField) => {
    const at = time(incident[field])
    return at && incident.estimates.includes(field) ? say.estimated(at) : at
  }
  const closed = closedAt && say.closedBy(who.term.time(closedAt), inline(who.name(closedBy ?? '')))
  return [
    { label: say.impactStarted, value: told('impactStartedAt') },
    { label: say.raised, value: time(incident.raisedAt) },
    { label: say.aligned, value: time(incident.alignedAt) },
    { label: say.harmReturned, value: told('harmReturnedAt') },
    { label: say.mitigated, value: told('mitigatedAt') },
    { label: say.impactEnded, value: told('impactEndedAt') },
    { label: say.converged, value: time(incident.convergedAt) },
    { label: say.closed, value: closed },
    { label: say.closeOverride, value: closeOverride && inline(closeOverride) },
  ]
}
