/** What the organisation asks of itself, who is responsible, and who is at what, in English. */
export const expected = {
  plan: {
    standIn: (name: string) => `${name} leads for now, having raised it`,
    talkInstead: 'Talk it over instead',
    skipExpected:
      'At this severity an alignment is expected here. You may go on without one; whoever closes it sees that you did.',
    skipWhy: 'Why without one?',
    missed: 'This went without an alignment, though one was expected',
    because: (reason: string) => `The reason given: ${reason}`,
    noReason: 'No reason was given.',
    commanderMissing: 'Ten minutes, and nobody is in command. Somebody has to at this severity.',
    commanderMissed: 'Nobody was in command in the first ten minutes, though somebody had to be',
  },
  ownership: {
    heading: 'The owner has changed',
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    ask: (from: string) => `One line from “${from}”: what should the new owner know?`,
    answer: 'Hand over in one line',
    title: 'Hand over to the new owner',
    note: 'What should they know?',
    help: 'For example: the bank has been told, a reply is due at three.',
    submit: 'Hand over',
    said: (name: string, note: string) => `${name}: ${note}`,
  },
  watching: {
    goOn: 'Watch on',
    holds: 'It holds: propose convergence',
    cameBack: 'It came back',
  },
  work: {
    on: (texts: string) => `on: ${texts}`,
    overlap: (names: string, about: string) => `${names} are at the same thing: ${about}`,
    together: 'Together, or split it? Either is fine.',
  },
}
