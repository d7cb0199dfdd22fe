import type { IncidentState } from '../../incident-views.ts'

const importantNow: Readonly<Record<IncidentState, string | null>> = {
  suspected: 'Who is in trouble, and with what?',
  aligning: 'Approach, severity, commander',
  responding: 'Stop the harm. A temporary fix is fine.',
  monitoring: 'Does it stay away?',
  converged: 'What is still promised, and rest',
  learning: 'What is still promised, and rest',
  closed: null,
  archived: null,
  dismissed: null,
  merged: null,
}

/** What the board says by itself. */
export const board = { importantNow }
