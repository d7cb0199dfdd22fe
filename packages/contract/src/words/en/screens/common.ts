/** Words that several screens share. */
export const common = {
  /** Behind what it is about, in brackets. */
  aside: (said: string | number): string => ` (${said})`,
  labelled: (name: string, said: string): string => `${name}: ${said}`,
  cancel: 'Cancel',
  close: 'Close',
  copied: 'Copied',
  copy: 'Copy',
  more: 'Show more',
  noName: 'Nobody yet',
  optional: 'optional',
  retry: 'Try again',
  save: 'Save',
  saved: 'Saved',
  saving: 'Saving…',
  search: 'Search',
  severity: {
    sev1: { code: 'SEV1', word: 'Critical' },
    sev2: { code: 'SEV2', word: 'Major' },
    sev3: { code: 'SEV3', word: 'Minor' },
    sev4: { code: 'SEV4', word: 'Low' },
  },
  phaseBar: 'Phases',
  phaseDone: 'done',
  phaseNow: 'now',
  state: {
    suspected: 'Suspected',
    aligning: 'Aligning',
    responding: 'Responding',
    monitoring: 'Monitoring',
    converged: 'Converged',
    learning: 'Learning',
    closed: 'Closed',
    archived: 'Archived',
    dismissed: 'Dismissed',
    merged: 'Merged',
  },
  drill: 'DRILL',
  private: 'Private',
  problem: {
    title: 'That did not work',
    unreachable:
      'The server cannot be reached. What you typed is still here. Try again in a moment.',
  },
  ago: {
    now: 'just now',
  },
}
