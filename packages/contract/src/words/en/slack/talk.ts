/** What is said in Slack about talk: what came from the web, and what could become of a message. */
export const talk = {
  /** Only whoever pointed at the message sees it. */
  offer:
    'Could this be the start of an incident? One sentence raises it, and this message becomes its first record.',
  raise: 'Raise an incident',
  /** Before what somebody wrote on the web. */
  from: (name: string) => `${name} (web)`,
  update: (name: string) => `Update by ${name}`,
  edited: '(edited)',
  /** One line of it, for those who were away. */
  line: (time: string, name: string, text: string) => `${time} ${name}: ${text}`,
  /** What was over goes on, and why. */
  goesOn: {
    resumed: (name: string, why: string) => `${name} says that it is back. ${why}`.trim(),
    reopened: (name: string, why: string) => `${name} reopened this: ${why}`,
    report_reopened: (name: string, why: string) => `${name} reopened the report: ${why}`,
  },
  /** A group of Slack's people that was called, where Slack does not say its name. */
  group: 'group',
  rest: 'Read all of it on the web',
}
