/** The room of an incident, in English. */
export const room = {
  room: {
    heading: 'Room',
    empty: 'Write what you see, as it is. Sorting it out comes later.',
    earlier: 'Load earlier messages',
    newer: 'New messages below',
    messageBy: (name: string, time: string) => `${name}, ${time}`,
    mark: 'Mark',
    markAs: (kind: string) => `Mark as: ${kind}`,
    unmark: 'Take the mark back',
    marked: (kind: string) => `Marked as: ${kind}`,
    keyHint:
      'Keys on a message: F fact, H hypothesis, A action, D decision, Q question, S status, E evidence',
    composerLabel: 'Message',
    placeholder: 'Write what you see',
    placeholderAs: (kind: string) => `Write it as: ${kind}`,
    sendHint: 'Enter sends, Shift+Enter starts a new line',
    send: 'Send',
    sending: 'Sending…',
    failed: 'Not sent',
    again: 'Send again',
    discard: 'Discard',
    composeAs: 'Write as',
    plain: 'Message',
    readOnly: 'You can read this, but not write here.',
  },
  keys: {
    compose: 'Write a message',
    mark: (kind: string) => `Mark the focused message as: ${kind}`,
    move: 'Go to the next or previous message',
  },
  palette: {
    group: (number: number) => `#${number}`,
    writeMessage: 'Write a message',
    writeAs: (kind: string) => `Write as: ${kind}`,
    openReport: 'Open the report',
  },
}
