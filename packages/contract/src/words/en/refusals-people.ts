import type { RefusalWords } from '../context.ts'

/** What is refused to people at the door. */
export const peopleRefusals = {
  'too-long-for-slack': {
    title: 'This text is longer than a field of Slack',
    detail: 'Edit it in the browser, where nothing is cut.',
  },
  'slack-link-ended': {
    title: 'This Slack account is closed',
    detail: 'Do something in Slack from the account that you use now; it is linked by itself.',
  },
  'set-up-finished': {
    title: 'Hikeshi is set up already',
    detail: 'Sign in, or ask an admin for an invitation.',
  },
  'invitation-used': {
    title: 'This invitation is no longer good',
    detail: 'It was used, taken back or has expired. Ask for a new one.',
  },
  'email-taken': {
    title: 'This e-mail address is taken',
    detail: 'Sign in with it, or use another one.',
  },
  'weak-password': {
    title: 'This password is too easy to guess',
    detail: 'Use at least 10 characters that nobody would think of.',
  },
} satisfies Partial<RefusalWords>
