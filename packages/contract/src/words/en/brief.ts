/** The brief that is handed over with command, and the short form for whoever only wants to know. */
export const brief = {
  now: (told: { readonly severity: string; readonly state: string; readonly elapsed: string }) =>
    `${told.severity} · ${told.state} · ${told.elapsed} since it was raised`,
  elapsed: (minutes: number) =>
    minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  impact: (text: string | null) => `Impact: ${text ?? 'not written down yet'}`,
  commander: (name: string | null) => `In command: ${name ?? 'nobody yet'}`,
  policy: (text: string) => `Approach: ${text}`,
  decision: (text: string) => `Last decision: ${text}`,
  status: (text: string) => `Last update: ${text}`,
  tasks: (list: string) => `Under way: ${list}`,
  task: (told: {
    readonly name: string
    readonly text: string
    readonly minutes: number
    readonly timeBox: number | null
  }) =>
    `${told.name} – ${told.text} (${told.minutes}${told.timeBox === null ? '' : `/${told.timeBox}`} min)`,
  noTasks: 'Under way: nothing that is assigned to anybody',
  actions: (list: string) => `To stop the harm: ${list}`,
  action: (text: string, done: boolean) => (done ? `${text} (done)` : text),
  noActions: 'To stop the harm: nothing yet',
  questions: (list: string) => `Open questions: ${list}`,
  hypotheses: (list: string) => `Hypotheses: ${list}`,
  worstCase: (text: string | null) => `Worst case: ${text ?? 'not thought about yet'}`,
  nextUpdate: (at: string) => `Next internal update: ${at}`,
  promises: (list: string) => `Promised to customers: ${list}`,
  promise: (audience: string, at: string) => `${audience} by ${at}`,
  undecided: (list: string) => `Not decided whether to tell: ${list}`,
  separator: '; ',
}
