/** What is said to one person alone, and the buttons below it. */
export const whisper = {
  why: 'Why?',
  notNeeded: 'Not needed',
  status: 'How does it stand?',
  meet: (channel: string) => `Everybody meets in ${channel}`,
  called: {
    come: 'Can you come?',
    comeBy: (name: string) => `${name} asks: can you come?`,
    later: 'In 15 minutes',
    because: {
      list: 'You are on the list for this severity.',
      summons: 'You need not know the system. Being there helps.',
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
  answer: 'Answer',
  closer: (name: string) => `${name} asks you to close this`,
  report: 'Read the report',
  linked: {
    line: (name: string) => `What you do here counts as done by ${name} in Hikeshi.`,
    text: 'Your e-mail address says so. Confirm it once on the web; until then you act here as a member.',
    confirm: 'Confirm on the web',
    notMe: 'That is not me',
  },
}
