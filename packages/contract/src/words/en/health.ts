type Facts = Readonly<Record<string, string | number>>
type Alarm = (facts: Facts) => { readonly message: string; readonly remedy: string }

/** What people know it by; of all else they are told its name. */
const TAKEN_IN: Readonly<Record<string, string>> = {
  'slack.event': 'Taking in what somebody said or did in Slack (slack.event)',
  'slack.fill-room': 'Reading what was said in Slack while it was away (slack.fill-room)',
  'slack.sync': 'Bringing a Slack channel up to date (slack.sync)',
}

/** What the health page says; for whoever runs the server. */
export const health = {
  database: (reason: string): string =>
    `The database is not answering. ${reason} It is restarted by itself; if this lasts, read the server's log.`,
  parked: (kind: string): string =>
    `${TAKEN_IN[kind] ?? kind} failed five times and was set aside. Read the error, mend its cause, then retry. Discard it only if it is no longer wanted.`,
  alarms: {
    'clock-skew': ({ seconds }) => ({
      message: `This machine's clock differs from the database's by ${seconds} s.`,
      remedy: 'Turn on time synchronisation (NTP) on both machines.',
    }),
    'lane-stalled': ({ lane, seconds }) => ({
      message: `Nobody has looked for due ${lane} tasks for ${seconds} s.`,
      remedy: 'Restart this server; its tasks are safe and will be run.',
    }),
    'not-durable': ({ setting }) => ({
      message: `PostgreSQL may lose what it has confirmed: ${setting}.`,
      remedy: 'Turn the setting on in postgresql.conf and restart PostgreSQL.',
    }),
    'safe-mode': ({ madeAt }) => ({
      message: `Safe mode: this installation was restored from a backup of ${String(madeAt).slice(0, 10)}. Nothing is sent to Slack.`,
      remedy:
        'If the one that the backup was made of still runs, leave it so: two would speak to the same people. If this is the one to go on with, say so.',
    }),
    'slack-down': () => ({
      message: 'Slack does not answer.',
      remedy:
        'Everything goes on here on the web. When Slack is back, channels are brought up to date by themselves.',
    }),
    'slack-refused': ({ error }) => ({
      message: `Slack no longer accepts this app: ${error}.`,
      remedy: 'Install the app again, set the new token and restart. See Settings, Slack.',
    }),
    'parked-tasks': ({ count }) => ({
      message: count === 1 ? '1 task was set aside.' : `${count} tasks were set aside.`,
      remedy: 'See the list below.',
    }),
    'database-restarted': ({ restarts }) => ({
      message: `The embedded PostgreSQL stopped by itself ${restarts} times since the server started.`,
      remedy: 'Check free disk space and memory, and the log in DATA_DIR.',
    }),
  } satisfies Record<string, Alarm>,
}
