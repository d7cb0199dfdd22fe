import { noticeTexts } from './generated-notices.ts'
import { reportRecords } from './generated-records.ts'

/** What the sections of a report say that the product writes by itself. */
export const generated = {
  noted: (text: string, note: string) => `${text} (${note})`,
  colon: ': ',
  separator: ', ',
  ...reportRecords,
  ...noticeTexts,
  meta: {
    incident: 'Incident',
    severity: 'Severity',
    severityAndHighest: (now: string, highest: string) => `${now} (highest: ${highest})`,
    type: 'Type',
    owner: 'Owner',
    scope: 'Scope of responsibility',
    raisedBy: 'Raised by',
    noticedBy: 'First noticed by',
    people: 'Took part',
    impactStarted: 'Impact started',
    raised: 'Raised',
    aligned: 'Aligned',
    mitigated: 'Mitigated',
    converged: 'Converged',
    impactEnded: 'Impact ended',
    harmReturned: 'Harm came back',
    estimated: (time: string) => `${time} (estimate)`,
    closed: 'Closed',
    closedBy: (time: string, name: string) => `${time} (${name})`,
    alignment: 'Alignment',
    alignmentMissed: (reason: string | null) =>
      `required, and people went to work without one${reason === null ? '' : `: ${reason}`}`,
    command: 'Command',
    commanderMissed: 'required, and nobody commanded in the first ten minutes',
    closeOverride: 'Closed as an exception, because',
  },
  evidence: {
    proposal: 'Proposed',
    evidence: 'Evidence',
    agreedBy: 'Agreed by',
    objection: 'Objection',
    answered: 'answered',
    unanswered: 'not answered',
    override: 'Declared as an exception because',
    converged: 'Converged',
  },
  handbook: {
    retired: (name: string, reason: string) => `Retired by ${name}: ${reason}`,
  },
  notices: {
    undecided: 'Undecided',
    reason: 'Why not',
    elsewhere: 'by other means',
    changed: (state: string, time: string) => `${state}, ${time}`,
  },
  todo: {
    done: (name: string, time: string) => `done by ${name}, ${time}`,
    automatic: (time: string) => `seen to be done, ${time}`,
    assignee: (name: string) => `taken by ${name}`,
  },
}
