/** Talking by voice, and the way there from where people began to talk. */
export const meeting = {
  huddle: 'Talk in a huddle',
  topics: {
    spoken: (now: string) => `On the call: ${now}`,
    spokenNone: 'What the call talks of',
    now: (text: string) => `🎙 On the call: ${text}`,
    order: 'Order, breakouts, questions from outside',
    back: (name: string, at: string) => `${name}, back at ${at}`,
    settled: (text: string, outcome: string) => `✓ ${text}: ${outcome}`,
  },
  pointer: {
    spoken: (incident: string) => `This is ${incident} now. It goes on there`,
    goesOn: (where: string) => `Thank you. This goes on in ${where}: let’s talk there.`,
  },
}
