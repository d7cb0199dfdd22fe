/** Drills in Slack, where the screens have no words of their own for it. */
export const drills = {
  none: 'No drill is planned. Practising now and then gets more people ready to take command.',
  place: (place: string) => `Where: ${place}`,
  facilitator: (name: string) => `Facilitator: ${name}`,
  youLead: 'You are the facilitator.',
  purpose: (purpose: string) => `Purpose: ${purpose}`,
  wouldCommand: (names: string) => `Would like to command: ${names}`,
  counts: {
    player: (count: number) => `${count} taking part`,
    observer: (count: number) => `${count} watching`,
    waiting: (count: number) => `${count} yet to answer`,
    away: (count: number) => `${count} can’t come`,
  },
  nobodyYet: 'Nobody has answered yet.',
  chosen: (answer: string) => `✓ ${answer}`,
  wasHeld: (title: string) => `Was “${title}” held?`,
  planned: (title: string) => `The drill “${title}” is planned.`,
  told: {
    invited: 'Those you invited get a direct message.',
    reminded: 'Whoever comes is reminded a week and a day ahead.',
  },
  facilitatorHint: 'You, unless you choose somebody else.',
  rhythm: 'How often',
  rhythms: {
    once: 'Once',
    monthly: 'Every month, on the same weekday of the same week',
  },
  wanted: (names: string) => `Wanted to: ${names}`,
  aborting: 'Those who meant to come are told, with the reason.',

  say: {
    invited: (name: string) => `${name} invites you to a drill`,
    leading: (name: string) => `${name} asks you to be the facilitator of a drill`,
    ahead: 'A drill is coming up',
    asked: 'A drill is coming up. Can you come?',
    moved: (name: string) => `${name} moved a drill to another time`,
    calledOff: (name: string) => `${name} called off a drill`,
    noLonger: 'I can’t come after all',
  },
}
