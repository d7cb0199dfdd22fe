import type { Incident, Language } from '@hikeshi/contract'
import type { Room } from '../../project/living.ts'
import { AIKO, at, BEN, CHIHIRO, DAICHI } from './raised.ts'
import { entry, member, roomWith, todo, type Differs } from './rooms.ts'
import { TOLD } from './told.ts'
import { atWork, first } from './work.ts'

/** One incident from the first suspicion to the archive, and the turns that it may take: every room that there is. */
export function story(language: Language): Readonly<Record<string, Room>> {
  const rooms = {
    ...first(language),
    ...response(language),
    ...ending(language),
    ...turns(language),
  }
  return Object.fromEntries(
    Object.entries(rooms).map(([name, differs]) => [
      name,
      roomWith({
        ...differs,
        language,
        incident: { title: TOLD[language].title, ...differs.incident },
      }),
    ]),
  )
}

function proposal(language: Language, differs: Partial<NonNullable<Incident['convergence']>> = {}) {
  return {
    text:
      language === 'ja'
        ? '切り戻しのあと、失敗が出ていません。'
        : 'No failures since we switched back.',
    evidence: ['ent_6', 'ent_7'],
    proposedBy: BEN,
    proposedAt: at(60),
    agreedBy: [BEN],
    objections: [],
    quorum: 2,
    unmet: ['convergence-agreement-missing'],
    ...differs,
  }
}

function response(language: Language): Readonly<Record<string, Differs>> {
  const told = TOLD[language]
  const before = atWork(language)
  const watching = {
    state: 'monitoring',
    mitigatedAt: at(40),
    watch: { what: told.graph, until: at(70), since: at(41), over: false },
  } as const
  const evidence = [
    entry('ent_7', told.support, { kind: 'evidence', by: CHIHIRO }),
    entry('ent_6', told.graph, { kind: 'evidence', url: 'https://graphs.example.com/1' }),
    ...(before.entries ?? []),
  ]
  const monitoring = { ...before.incident, ...watching }
  const objection = { by: CHIHIRO, text: told.objection, resolved: false, at: at(62) }
  return {
    responding: before,
    'handing over': {
      ...before,
      incident: {
        ...before.incident,
        worstCase: null,
        undecided: ['worstCase'],
        handover: { to: BEN, from: AIKO, note: told.objection, at: at(30) },
      },
    },
    monitoring: { ...before, incident: monitoring },
    proposed: {
      ...before,
      entries: evidence,
      incident: { ...monitoring, convergence: proposal(language) },
    },
    objected: {
      ...before,
      entries: evidence,
      incident: {
        ...monitoring,
        convergence: proposal(language, {
          objections: [objection],
          unmet: ['convergence-agreement-missing', 'convergence-objection-open'],
        }),
      },
    },
  }
}

function after(language: Language): Differs {
  const { proposed } = response(language)
  return {
    ...proposed,
    incident: {
      ...proposed?.incident,
      state: 'converged',
      phase: 'learn',
      watch: null,
      importantNow: null,
      impactEndedAt: at(50),
      convergedAt: at(65),
      nextUpdateDueAt: null,
      undecided: [],
      worstCaseState: 'ruled_out',
      convergence: proposal(language, { agreedBy: [BEN, AIKO], unmet: [] }),
    },
  }
}

const REQUEST = {
  requestedBy: BEN,
  requestedAt: at(3000),
  returned: null,
  waiting: true,
  approvedBy: null,
}

function ending(language: Language): Readonly<Record<string, Differs>> {
  const converged = after(language)
  const learning: Partial<Incident> = {
    ...converged.incident,
    state: 'learning',
    closers: [DAICHI],
    followThrough: {
      causeLead: BEN,
      reportLead: null,
      due: '2026-01-12',
      form: 'in_channel',
      by: AIKO,
      at: at(80),
    },
    completeness: {
      percent: 80,
      missing: [
        {
          rule: 'R-PV-1',
          message: language === 'ja' ? '再発防止策がありません' : 'No prevention measure',
          section: 'prevention',
          hard: true,
        },
      ],
    },
  }
  const closed: Partial<Incident> = {
    ...learning,
    state: 'closed',
    phase: 'closed',
    closedBy: DAICHI,
    closedAt: at(3100),
    closeRequest: { ...REQUEST, waiting: false },
    completeness: { percent: 100, missing: [] },
  }
  const returned = { by: DAICHI, comment: TOLD[language].comment, at: at(3050) }
  return {
    converged,
    learning: { ...converged, incident: learning },
    'close requested': { ...converged, incident: { ...learning, closeRequest: REQUEST } },
    'sent back': {
      ...converged,
      incident: { ...learning, closeRequest: { ...REQUEST, waiting: false, returned } },
    },
    closed: { ...converged, incident: closed },
    archived: { ...converged, incident: { ...closed, state: 'archived', archivedAt: at(13_000) } },
  }
}

function turns(language: Language): Readonly<Record<string, Differs>> {
  const aside = {
    from: 'suspected',
    by: AIKO,
    at: at(20),
    because: 'false_alarm',
    reason: null,
    into: null,
  } as const
  const busy = atWork(language)
  return {
    private: { ...busy, incident: { ...busy.incident, visibility: 'private', type: 'security' } },
    dismissed: { incident: { state: 'dismissed', phase: 'closed', aside } },
    merged: {
      incident: {
        state: 'merged',
        phase: 'closed',
        aside: {
          ...aside,
          because: null,
          into: { id: 'inc_2', number: 143, title: TOLD[language].title, visibility: 'open' },
        },
      },
    },
    unanswered: {
      people: [member(AIKO, { answered: false }), member(BEN, { answered: false })],
      roster: {
        calls: [
          {
            id: 'cal_1',
            at: at(5),
            by: null,
            reason: 'escalation',
            groups: [language === 'ja' ? '当番' : 'On call'],
            people: [BEN],
            observers: [],
            failed: [{ name: language === 'ja' ? 'CS' : 'Support', why: 'nobody' }],
            last: false,
          },
        ],
      },
    },
    crowded: {
      ...busy,
      people: Array.from({ length: 60 }, (_none, number) =>
        member({ id: `per_${String(number)}`, name: `Person ${String(number)}` }),
      ),
      todos: Array.from({ length: 60 }, (_none, number) => todo(number, { phase: 'respond' })),
    },
  }
}
