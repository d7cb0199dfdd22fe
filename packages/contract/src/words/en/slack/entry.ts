/** What whoever comes from Slack is told before, or instead of, what they asked for. */
export const entry = {
  refused: {
    guest:
      'Guests of this workspace cannot take part by themselves. Tell one of the members what you see; they can raise it here.',
    stranger:
      'This works for members of our own workspace. Tell one of them what you see; they can raise it here.',
    app: 'Apps cannot do this. Use an API token of somebody who takes part.',
    closed: 'This account is closed in Slack.',
    'no-address':
      'Slack does not say who you are: there is no confirmed e-mail address in your profile. Confirm it in Slack, then try again.',
    deactivated: 'Your account in Hikeshi is deactivated. Ask an admin to call you back.',
    refused:
      'Somebody said that this Slack account is not theirs. If it is you after all, confirm it in Hikeshi, in your profile.',
    away: 'Slack did not answer when we asked who you are. Please try again in a moment.',
  },
  unknown:
    'This belongs to an older version and does nothing any more. Please look at the web page.',
  failed: 'That did not work, and the fault is ours. Please do it on the web page.',
  slow: 'This takes longer than usual. Please send it once more: nothing happens twice.',
  late: 'That took too long for Slack to open it. Please try once more.',
  unwell:
    'Slack is not letting us open this right now. Please try again in a moment, or do it on the web page.',
  no: (what: string, instead: string) => `${what}. ${instead}`,
  invalid: 'Please look at this once more.',
  /** As Slack shows the app: at most 140 signs, and at least 175 in the long one. */
  app: {
    name: 'Hikeshi',
    short:
      'Raise an incident in one sentence, respond together, and learn from it, without leaving Slack.',
    long: 'Type /hikeshi and one sentence: an incident is raised, gets a channel of its own, and the people who can help are called. Roles, to-dos, a board that is always current, status updates and the report are all here, and the same in your browser. Hikeshi runs on your own server: what is said in incident channels goes there and nowhere else. It reads only channels that it is in.',
    command: 'Raise an incident, or do something about one',
    hint: '[what happens | help]',
  },
  openWeb: 'Open Hikeshi',
  title: 'Hikeshi',
  close: 'Close',
}
