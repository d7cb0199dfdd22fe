/** The card of an incident in the lobby, for those who are not in it yet. */
export const lobby = {
  spoken: (incident: string, severity: string, state: string) =>
    `${incident} (${severity}, ${state})`,
  commander: (name: string) => `Commander: ${name}`,
  noCommander: 'No commander yet',
  raisedBy: (name: string, at: string) => `${name} raised it ${at}`,
  people: (count: number) => (count === 1 ? '1 person is in it' : `${count} people are in it`),
  join: 'Join',
  watch: 'Watch',
  status: 'Where do things stand?',
  converged: 'The harm has stopped. Thank you to all who came.',
  closed: (at: string) => `Closed ${at}`,
  dismissed: 'It was not an incident. Raising it was still the right thing to do.',
  merged: (into: string) => `It continues in ${into}`,
  mergedAway: 'It continues in another incident',
}
