import type { WebWords } from '@hikeshi/contract/words/web'
import type { DialogName, Screen } from './screen.ts'

interface Listed {
  readonly name: DialogName
  readonly label: string
  readonly allowed: boolean
}

/** Every dialog of the page that may be opened now, by what it does, in the order of an incident. */
export function dialogList(
  { incident }: Pick<Screen, 'incident'>,
  words: WebWords,
): readonly Listed[] {
  return [...workDialogs(incident, words), ...turnDialogs(incident, words)].filter(
    ({ allowed }) => allowed,
  )
}

type Of = Screen['incident']

/** What people do while the harm goes on. */
function workDialogs(
  { can, severity, worstCase, worstCaseState }: Of,
  words: WebWords,
): readonly Listed[] {
  const { header, board, next, talk, update, people, palette } = words.screens.incident
  const { change, set } = words.screens.incident.severity
  const { keys, topics } = words.screens.console
  const unsettled = can.edit && worstCase !== null && worstCaseState === null
  return [
    { name: 'assign', label: keys.assign, allowed: can.edit },
    { name: 'summon', label: people.summon, allowed: can.edit },
    { name: 'pass', label: keys.pass, allowed: can.offerCommand },
    { name: 'severity', label: severity ? change : set, allowed: can.setSeverity },
    { name: 'impact', label: board.edit(board.impact), allowed: can.edit },
    { name: 'worstCase', label: board.edit(board.worstCase), allowed: can.edit },
    { name: 'ruleOut', label: palette.ruleOut, allowed: unsettled },
    { name: 'cameTrue', label: palette.cameTrue, allowed: unsettled },
    { name: 'policy', label: board.edit(board.policy), allowed: can.edit },
    { name: 'nextUpdate', label: update.title, allowed: can.scheduleUpdate },
    { name: 'addTopic', label: topics.add, allowed: can.edit },
    { name: 'callUrl', label: header.editCall, allowed: can.edit },
    { name: 'alignInWriting', label: talk.inWriting, allowed: can.alignInWriting },
    {
      name: 'finishAlignment',
      label: next.steps.finishAlignment.button,
      allowed: can.finishAlignment,
    },
    { name: 'skipAlignment', label: next.steps.skipAlignment.button, allowed: can.skipAlignment },
  ]
}

/** How it goes over, is closed, or goes another way. */
function turnDialogs({ can, visibility }: Of, words: WebWords): readonly Listed[] {
  const { header, next, onward, dismissing, merging, aside, closer } = words.screens.incident
  const { convergence, closing, reportAgain, archiving } = words.screens.incident
  const { steps } = next
  const toggle = visibility === 'open' ? header.makePrivate : header.makeOpen
  return [
    { name: 'monitor', label: steps.monitor.button, allowed: can.monitor },
    { name: 'resume', label: steps.resumeResponse.button, allowed: can.resumeResponse },
    { name: 'propose', label: steps.proposeConvergence.button, allowed: can.proposeConvergence },
    { name: 'object', label: convergence.objectTitle, allowed: can.object },
    { name: 'resolve', label: convergence.resolveTitle, allowed: can.resolveObjection },
    { name: 'declare', label: convergence.declare, allowed: can.declareConvergence },
    { name: 'followThrough', label: onward.heading, allowed: can.followThrough },
    { name: 'requestClose', label: steps.requestClose.button, allowed: can.requestClose },
    { name: 'approve', label: closing.approve, allowed: can.decideClose },
    { name: 'sendBack', label: closing.sendBack, allowed: can.decideClose },
    { name: 'releaseCloser', label: closer.action, allowed: can.releaseCloser },
    { name: 'reopen', label: header.reopen, allowed: can.reopen },
    { name: 'reopenReport', label: reportAgain.action, allowed: can.reopenReport },
    { name: 'dismiss', label: dismissing.action, allowed: can.dismiss },
    { name: 'merge', label: merging.action, allowed: can.merge },
    { name: 'restore', label: aside.undo, allowed: can.restore },
    { name: 'archive', label: archiving.action, allowed: can.archive },
    { name: 'visibility', label: toggle, allowed: can.makePrivate || can.makeOpen },
  ]
}
