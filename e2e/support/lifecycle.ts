import type { Severity } from '@hikeshi/contract'
import { expect, type Locator } from '@playwright/test'
import { head, nextStep, part } from './incident.ts'
import { choose, type Person } from './person.ts'

/** What moves an incident along: aligning, watching, agreeing that it is over. */

interface Agreed {
  readonly policy: string
  readonly worstCase: string
  readonly check?: string
  readonly commander?: string
  readonly severity?: Severity
  /** Until the next update. */
  readonly minutes?: number
}

/** Starts the alignment, and writes down what it came to. */
export async function align(person: Person, agreed: Agreed): Promise<void> {
  const { page, words } = person
  const { next, alignment, talk } = words.screens.incident
  await startTalking(person)
  await nextStep(person, next.steps.finishAlignment.button)
  const dialog = page.getByRole('dialog', { name: alignment.title })
  await dialog.getByRole('textbox', { name: alignment.policy }).fill(agreed.policy)
  await dialog.getByRole('textbox', { name: alignment.worstCase }).fill(agreed.worstCase)
  const { check, commander, severity, minutes } = agreed
  if (check) await dialog.getByRole('textbox', { name: talk.worstCaseCheck }).fill(check)
  if (commander) await choose(dialog, alignment.commander, commander)
  if (severity) {
    const { code } = words.screens.common.severity[severity]
    await choose(dialog, alignment.severity, new RegExp(`^${code}`))
  }
  if (minutes) await dialog.getByRole('textbox', { name: talk.nextUpdate }).fill(String(minutes))
  await dialog.getByRole('button', { name: alignment.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** A small house is offered the form first, from where people may talk instead. */
async function startTalking({ page, words }: Person): Promise<void> {
  const { next, talk, plan } = words.screens.incident
  const steps = page.getByRole('region', { name: next.heading })
  const button = (name: string) => steps.getByRole('button', { name, exact: true })
  await button(next.steps.startAlignment.button).or(button(talk.inWriting)).click()
  const instead = page.getByRole('button', { name: plan.talkInstead, exact: true })
  await expect(instead.or(button(next.steps.finishAlignment.button))).toBeVisible()
  if (await instead.isVisible()) await instead.click()
}

/** Says what is watched, and for how long. */
export async function watch(
  person: Person,
  { what, minutes }: { readonly what: string; readonly minutes: number },
): Promise<void> {
  const { page, words } = person
  const { next, monitoring, watch: named } = words.screens.incident
  await nextStep(person, next.steps.monitor.button)
  const dialog = page.getByRole('dialog', { name: monitoring.title })
  await dialog.getByRole('textbox', { name: monitoring.watch }).fill(what)
  await dialog.getByText(named.inMinutes(minutes), { exact: true }).click()
  await dialog.getByRole('button', { name: monitoring.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

interface Proposal {
  readonly text: string
  readonly fact: string
  /** What a machine shows, written while proposing. */
  readonly evidence?: string
}

/** Proposes that it is over, by a fact of the ledger and whatever is written besides. */
export async function propose(person: Person, proposal: Proposal): Promise<void> {
  const { words } = person
  const { next, convergence: named } = words.screens.incident
  await nextStep(person, next.steps.proposeConvergence.button)
  const dialog = proposing(person)
  await dialog.getByRole('textbox', { name: named.text }).fill(proposal.text)
  await dialog.getByRole('checkbox', { name: proposal.fact }).check()
  if (proposal.evidence) await addEvidence(person, proposal.evidence)
  await dialog.getByRole('button', { name: named.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Proposes once more, with what a machine shows. */
export async function proposeAgain(person: Person, evidence: string): Promise<void> {
  const { page, words } = person
  const { next, header, convergence: named } = words.screens.incident
  await head(person).getByRole('button', { name: header.moreActions }).click()
  await page.getByRole('menuitem', { name: next.steps.proposeConvergence.button }).click()
  await addEvidence(person, evidence)
  const dialog = proposing(person)
  await dialog.getByRole('button', { name: named.again, exact: true }).click()
  await expect(dialog).toBeHidden()
}

function proposing({ page, words }: Person): Locator {
  return page.getByRole('dialog', { name: words.screens.incident.convergence.title })
}

async function addEvidence(person: Person, evidence: string): Promise<void> {
  const { convergence: named } = person.words.screens.incident
  const dialog = proposing(person)
  await dialog.getByRole('textbox', { name: named.newEvidence }).fill(evidence)
  await dialog.getByRole('button', { name: named.addEvidence }).click()
  await expect(dialog.getByRole('checkbox', { name: evidence })).toBeChecked()
}

export async function agree(person: Person): Promise<void> {
  const { convergence } = person.words.screens.incident
  await part(person, 'convergence').getByRole('button', { name: convergence.agree }).click()
}

export async function declare(person: Person): Promise<void> {
  const { page, words } = person
  const { convergence } = words.screens.incident
  await part(person, 'convergence')
    .getByRole('button', { name: convergence.declare, exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: convergence.declareTitle })
  await dialog.getByRole('button', { name: convergence.declareSubmit, exact: true }).click()
  await expect(dialog).toBeHidden()
}

interface Onward {
  readonly causeLead: string
  readonly reportLead: string
  readonly due: string
  readonly form: 'in_channel' | 'meeting'
}

/** Settles who carries on once the harm has stopped. */
export async function settleOnward({ page, words }: Person, onward: Onward): Promise<void> {
  const { onward: named } = words.screens.incident
  await page.getByRole('button', { name: named.answer, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: named.title })
  await choose(dialog, named.causeLead, onward.causeLead)
  await choose(dialog, named.reportLead, onward.reportLead)
  await dialog.getByLabel(named.due).fill(onward.due)
  await dialog.getByRole('radio', { name: named.forms[onward.form] }).check()
  await dialog.getByRole('button', { name: named.submit, exact: true }).click()
  await expect(dialog).toBeHidden()
}
