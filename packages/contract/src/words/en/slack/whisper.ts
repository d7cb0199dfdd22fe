/** What is said to one person alone, and the buttons below it. */
export const whisper = {
  why: 'Why?',
  notNeeded: 'Not needed',
  asItIs: 'Keep as it is',
  unheard: 'Call somebody else',
  status: 'Where do things stand?',
  meet: (channel: string) => `Everybody is meeting in ${channel}`,
  called: {
    come: 'Can you come?',
    comeBy: (name: string) => `${name} asks: can you come?`,
    later: 'In 15 minutes',
    because: {
      list: 'You are on the list for this severity.',
      summons: 'You don’t need to know the system. Just being there helps.',
      escalation: 'Nobody has answered yet.',
      ownership: 'Your organisation is responsible for this.',
    },
  },
  role: {
    asked: (role: string) => `Will you be ${role}?`,
    askedBy: (name: string, role: string) => `${name} asks you to take over as ${role}`,
    brief: 'What I would take over',
  },
  todo: 'Can you take this?',
  question: (name: string) => `${name} asks you:`,
  answered: (name: string) => `${name} answers:`,
  answer: 'Answer',
  closer: (name: string) => `${name} asks you to close this`,
  returned: (name: string) => `${name} sent the report back`,
  report: 'Read the report',
  linked: {
    line: (name: string) => `What you do here counts as done by ${name} in Hikeshi.`,
    text: 'Your e-mail address says so. Confirm it once on the web; until then you act here as a member.',
    confirm: 'Confirm on the web',
    notMe: 'That is not me',
  },
}
