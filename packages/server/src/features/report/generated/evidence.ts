import type { ConvergenceProposal } from '../../../domain/incident/incident.ts'
import { agreements } from '../../../domain/incident/gate.ts'
import type { Account } from './account.ts'
import { inline, link, listed, type Line } from './markdown.ts'

/** What showed that the harm had stopped, who agreed, and who did not. */
export function evidence(account: Account): string {
  const { facts, words, who } = account
  const { convergence, convergedAt, convergeOverride } = facts.incident
  const say = words.generated.evidence
  return listed(
    [
      ...(convergence === null ? [] : proposal(convergence, account)),
      { label: say.override, value: convergeOverride && inline(convergeOverride) },
      { label: say.converged, value: convergedAt && who.term.time(convergedAt) },
    ],
    words.generated.colon,
  )
}

function proposal(
  { text, proposedBy, evidence: ids, objections }: ConvergenceProposal,
  { facts, words, who }: Account,
): readonly Line[] {
  const say = words.generated.evidence
  const named = (said: string, person: string) =>
    words.generated.noted(inline(said), inline(who.name(person)))
  const standing = new Map(facts.entries.map((entry) => [entry.id, entry]))
  const shown = ids.map((id) => standing.get(id)).filter((entry) => entry !== undefined)
  const list = new Intl.ListFormat(words.labels.locale)
  return [
    {
      label: say.proposal,
      value: text === null ? inline(who.name(proposedBy)) : named(text, proposedBy),
    },
    ...shown.map((entry) => ({
      label: say.evidence,
      value: `${named(entry.text, entry.by)}${link(entry.url)}`,
    })),
    {
      label: say.agreedBy,
      value: list.format(agreements(facts.incident).map((person) => inline(who.name(person)))),
    },
    ...objections.map((objection) => ({
      label: say.objection,
      value: `${named(objection.text, objection.by)} — ${objection.resolved ? say.answered : say.unanswered}`,
    })),
  ]
}
