import type { Incident, Language } from '@hikeshi/contract'
import { AIKO, at, BEN, CHIHIRO, DAICHI } from './raised.ts'
import { entry, member, notice, todo, topic, type Differs } from './rooms.ts'
import { MATTERS, TALKED, TOLD } from './told.ts'

const OWNER = { ja: '担当プロダクトの部門', en: 'Product department' }
const SCOPE = {
  ja: '部門長が告知範囲を決める。必要なら他部門を招集できる。',
  en: 'Department head decides notice scope and may summon other departments.',
}

/** How it begins. */
export function first(language: Language): Readonly<Record<string, Differs>> {
  return {
    suspected: {
      incident: { importantNow: MATTERS[language].suspected },
      similar: [
        {
          number: 98,
          title: TOLD[language].title,
          severity: 'sev2',
          visibility: 'open',
          closedAt: at(-80_000),
          words: [],
          sameType: true,
          helped: [TOLD[language].policy],
          timesHelpful: 2,
        },
      ],
    },
    aligning: {
      incident: {
        state: 'aligning',
        phase: 'align',
        importantNow: MATTERS[language].aligning,
        callUrl: 'https://meet.example.com/abc',
        alignment: {
          form: 'call',
          startedAt: at(5),
          endsAt: at(15),
          timeUp: false,
          skipReason: null,
        },
      },
      people: [
        member(AIKO),
        member(BEN, { availability: 'later', until: at(20), free: false }),
        member(CHIHIRO, { answered: false, availability: 'watching', free: false }),
        member(DAICHI, { availability: 'watching', capacity: 'observe', free: false }),
      ],
    },
  }
}

function working(language: Language): Partial<Incident> {
  const told = TOLD[language]
  return {
    state: 'responding',
    phase: 'respond',
    severity: 'sev2',
    importantNow: MATTERS[language].responding,
    commander: AIKO,
    standIn: null,
    owner: OWNER,
    scope: SCOPE,
    impact: told.impact,
    policy: told.policy,
    worstCase: told.worst,
    worstCaseCheck: told.check,
    undecided: [],
    nextUpdateDueAt: at(45),
    alignment: { form: 'call', startedAt: at(5), endsAt: at(15), timeUp: false, skipReason: null },
    roles: [{ role: 'comms_lead', person: CHIHIRO, offeredTo: null }],
    people: [AIKO, BEN, CHIHIRO].map((person) => ({
      person,
      availability: 'now',
      until: null,
      joinedAt: at(1),
      capacity: 'act',
      answered: true,
      openTodos: 0,
    })),
  }
}

/** People are at work to stop the harm. */
export function atWork(language: Language): Differs {
  const told = TOLD[language]
  const talk = TALKED[language]
  return {
    incident: working(language),
    entries: [
      entry('ent_4', told.status, { kind: 'status', by: AIKO, at: at(25) }),
      entry('ent_3', told.guess, { kind: 'hypothesis', state: 'open' }),
      entry('ent_2', told.fact),
    ],
    people: [
      member(AIKO, { free: false }),
      member(BEN, {
        free: false,
        tasks: [{ todo: 'tod_1', text: { ja: '切り戻し', en: 'Switch back' } }],
      }),
      member(CHIHIRO),
    ],
    todos: [
      todo(1, { assignee: BEN, phase: 'respond' }),
      todo(2, {
        askedOf: CHIHIRO,
        asked: {
          by: AIKO,
          at: at(20),
          reason: language === 'ja' ? '窓口に近いので' : 'You are close to support',
        },
        due: at(40),
        phase: 'respond',
      }),
      todo(3, { blocks: 'converge', phase: 'respond' }),
      todo(4, { assignee: AIKO, helpWanted: true, phase: 'respond' }),
      todo(5, { state: 'done', doneBy: BEN, doneAt: at(12) }),
    ],
    notices: [
      notice('ショップオーナー', 'Shop owners', {
        state: 'published',
        promise: { at: at(60), missed: false },
      }),
      notice('購入者', 'Buyers', { state: 'drafted' }),
      notice('提携先', 'Partners'),
    ],
    topics: {
      current: topic(1, talk.now, { lane: 'current' }),
      next: [topic(2, talk.next)],
      parked: [topic(3, talk.parked, { lane: 'parked' })],
      breakouts: [
        topic(4, talk.away, { lane: 'breakout', owner: BEN, returnAt: at(45), thread: 'msg_1' }),
      ],
      ended: [topic(5, talk.ended, { lane: 'ended', outcome: told.policy })],
    },
  }
}
