import type { RefusalWords } from '../context.ts'
import { peopleRefusals } from './refusals-people.ts'

/** Every "no": what it is about, and what to do next. */
export const refusals: RefusalWords = {
  'invalid-input': {
    title: 'Something in what you entered is not right',
    detail: 'Check the marked fields and send it again.',
  },
  'malformed-json': {
    title: 'The request is not valid JSON',
    detail: 'Check the body of the request: it must be one JSON object.',
  },
  'malformed-text': {
    title: 'The text holds characters that cannot be stored',
    detail: 'Remove control characters and unpaired surrogates, then send it again.',
  },
  'nested-too-deep': {
    title: 'The request is nested too deeply',
    detail: 'Send the fields of the API description and nothing more.',
  },
  'reason-required': {
    title: 'A reason is needed',
    detail: 'Write in one sentence why. It goes into the record.',
  },
  'comment-required': {
    title: 'A comment is needed',
    detail: 'Write what is still missing, so that the others know what to do.',
  },
  'sign-in-required': { title: 'You are not signed in', detail: 'Sign in and try again.' },
  'wrong-credentials': {
    title: 'Wrong e-mail address or password',
    detail: 'Try again, or ask an admin for a link to set a new password.',
  },
  'not-allowed': {
    title: 'You may not do this',
    detail: 'Join the incident first; for settings and members ask an admin.',
  },
  'not-commander': {
    title: 'This is for the incident commander',
    detail: 'Ask the commander, or ask them to pass command to you.',
  },
  'not-closer': {
    title: 'This is for the closer',
    detail: 'Ask one of the closers shown on the incident.',
  },
  'not-comms': {
    title: 'This is for whoever speaks to this audience',
    detail: 'Ask the communications lead or the commander, so that people hear one voice.',
  },
  'closer-is-commander': {
    title: 'The commander does not close their own incident',
    detail: 'Ask another of the closers shown on the incident to look at the report.',
  },
  'cross-site-request': {
    title: 'The request came from another site',
    detail: 'Open Hikeshi in its own tab and do it there.',
  },
  'not-found': {
    title: 'Not found',
    detail: 'It does not exist, or it is private and you are not in it. Check the address or ask.',
  },
  'unknown-person': {
    title: 'Nobody by that name is here',
    detail: 'Choose an active member; invite them first if they are not in yet.',
  },
  'unknown-entry': {
    title: 'There is no such entry',
    detail: 'It was taken back or belongs to another incident. Choose one of the ledger.',
  },
  'method-not-allowed': {
    title: 'This address does not take that method',
    detail: 'Look at the API description for the methods it takes.',
  },
  'already-raised': {
    title: 'This incident has been raised already',
    detail: 'Open it and go on there.',
  },
  'wrong-state': {
    title: 'The incident is not at that point',
    detail: 'Somebody may have moved it on. Look at its state and go on from there.',
  },
  'incident-closed': {
    title: 'The incident is closed',
    detail: 'If the harm is back, reopen it; otherwise leave the record as it is.',
  },
  'incident-set-aside': {
    title: 'This incident was dismissed or merged',
    detail: 'If that was a mistake, bring it back first: “Undo”.',
  },
  'merge-target-not-open': {
    title: 'It cannot be merged into that one',
    detail: 'Choose another incident that is still open.',
  },
  'merge-would-reveal': {
    title: 'That would show what is private',
    detail: 'A private incident is merged only into a private one.',
  },
  'page-changed': {
    title: 'Somebody else changed this page first',
    detail: 'Reload the page, look at what they wrote, and make your change on top of it.',
  },
  'page-locked': {
    title: 'This page is locked',
    detail: 'The page says who locked it and why. You can still propose a change.',
  },
  'page-retired': {
    title: 'This page is retired',
    detail: 'Bring it back first; its history is all there.',
  },
  'proposal-decided': {
    title: 'This proposal has been decided already',
    detail: 'See what was decided. If you see it differently, make a new proposal.',
  },
  'drill-over': {
    title: 'This drill is over or was called off',
    detail: 'Look at what became of it, or plan another.',
  },
  'drill-ahead': {
    title: 'This drill has not begun yet',
    detail: 'Wait for its time, or move it to an earlier one.',
  },
  'drill-in-the-past': {
    title: 'That time is over already',
    detail: 'Choose a time that is still to come.',
  },
  'not-asked': {
    title: 'This is asked of those who took part, for two weeks after the end',
    detail: 'If you would like to change something in the flow, make a proposal instead.',
  },
  'stale-version': {
    title: 'Somebody else has written this section in the meantime',
    detail: 'Both texts are shown. Put them together and save again.',
  },
  'generated-section': {
    title: 'This section writes itself',
    detail: 'Correct what it is made of: the board, the ledger, the notices or the to-dos.',
  },
  'commander-present': {
    title: 'There is a commander already',
    detail: 'Ask the commander to pass command to you.',
  },
  'commander-must-stay': {
    title: 'An incident is not left without a commander',
    detail: 'Pass command to somebody first. You stay commander until they accept.',
  },
  'role-not-offered': {
    title: 'This role is not offered to you',
    detail: 'It may have been taken by somebody else. Look at the roles again.',
  },
  'no-proposal': {
    title: 'Nobody has proposed convergence yet',
    detail: 'Propose it first, with what shows that the harm has stopped.',
  },
  'convergence-evidence-missing': {
    title: 'Nothing shows yet that it has converged',
    detail: 'Add at least one piece of evidence, such as a graph, a log or a confirmation.',
  },
  'convergence-evidence-one-sided': {
    title: 'The evidence is of one kind only',
    detail: 'At this severity it takes both: what a machine shows, and what a person confirms.',
  },
  'convergence-agreement-missing': {
    title: 'Too few people have agreed so far',
    detail: 'Ask those who take part to agree, or declare it as an exception with a reason.',
  },
  'convergence-objection-open': {
    title: 'An objection is still open',
    detail: 'Answer it and mark it as resolved, or keep on responding.',
  },
  'close-not-requested': {
    title: 'Nobody is asking for the close',
    detail: 'Ask for it first: “Request close”.',
  },
  'second-approver-needed': {
    title: 'You have accepted already',
    detail:
      'At this severity a second closer has to accept, too. Ask another of the closers shown.',
  },
  'to-do-settled': {
    title: 'This to-do is settled',
    detail: 'Put it back on the list first, if it is still to be done.',
  },
  'not-your-to-do': {
    title: 'Somebody else has this to-do',
    detail: 'Ask them to pass it on, or ask the commander.',
  },
  'entry-cannot-be-settled': {
    title: 'This kind of entry has no such outcome',
    detail:
      'Hypotheses are confirmed or rejected, questions answered, actions done or without effect.',
  },
  'fact-required': {
    title: 'A fact has to show it',
    detail: 'Choose the fact or the evidence that shows it, or note it first.',
  },
  'approval-required': {
    title: 'Nobody has approved this text',
    detail: 'Ask the commander to approve it. If it went out already, record it with its link.',
  },
  'review-open': {
    title: 'The public version is not ready',
    detail: 'Look at every find, fill in what stands in braces, and have it approved.',
  },
  'settings-locked': {
    title: 'This part of the settings is locked',
    detail: 'An admin has to unlock it first. Ask whoever locked it.',
  },
  'settings-stale': {
    title: 'Somebody else has changed this part in the meantime',
    detail: 'Load it again and make your change once more.',
  },
  'last-owner': {
    title: 'The last owner has to stay',
    detail: 'Make somebody else an owner first.',
  },
  'payload-too-large': { title: 'That is too large', detail: 'Send less at once, or link to it.' },
  'unsupported-media-type': {
    title: 'This format is not understood',
    detail: 'Send JSON with “content-type: application/json”.',
  },
  'report-incomplete': {
    title: 'The report is not complete yet',
    detail: 'Fill in what is listed, or close as an exception with a reason.',
  },
  'idempotency-key-reused': {
    title: 'This idempotency key was used for something else',
    detail: 'Use a new key for each new request.',
  },
  'rate-limited': { title: 'Too many requests', detail: 'Wait a moment and try again.' },
  'database-unavailable': {
    title: 'The database does not answer',
    detail: 'Try again in a moment. If it stays like this, tell whoever runs Hikeshi.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    detail: 'Try again. If it happens again, tell whoever runs Hikeshi what you did.',
  },
  ...peopleRefusals,
}
