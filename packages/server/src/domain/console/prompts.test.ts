import { IncidentCan, type Prompt } from '@hikeshi/contract'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../nudge/snapshot.ts'
import { at, moment, seen, task, written } from '../nudge/testing.ts'
import { promptsFor } from './prompts.ts'
import type { Seen } from './seen.ts'

const EVERYTHING = Object.fromEntries(
  Object.keys(IncidentCan.shape).map((name) => [name, true]),
) as Seen['can']

type Can = Partial<Seen['can']>

function wanted(snapshot: Snapshot, minute: number, can: Can = {}): readonly Prompt[] {
  const more = { proposed: false, returned: false, missing: 1 }
  const now = moment(minute)
  const look = { snapshot, now, viewer: 'ana', can: { ...EVERYTHING, ...can }, ...more }
  return promptsFor(look).map(({ prompt }) => prompt)
}

/** One row of the table of commander.md: wanted at this minute, and done by that. */
interface Row {
  readonly prompt: Prompt
  readonly when: Snapshot
  readonly at: number
  /** What makes it go. */
  readonly done: Snapshot
  /** A step that the guards allow: done once they no longer do. */
  readonly by?: Can
}

const action = (state: 'done' | 'open', minute: number) =>
  written({ id: 'ent_a', kind: 'action', state, at: at(minute), text: 'Go back' })
const said = (kind: 'decision' | 'fact' | 'hypothesis', minute: number) =>
  written({ id: `ent_${kind}`, kind, at: at(minute) })
const inHand = { tasks: [task({ owner: 'bo', heldSince: at(5) })] }
const over = { state: 'converged', convergedAt: at(40) } as const

const ROWS: readonly Row[] = [
  { prompt: 'takeCommand', when: seen({ commander: null }), at: 1, done: seen() },
  { prompt: 'writeImpact', when: seen(), at: 2, done: seen({ incident: { impact: 'a third' } }) },
  { prompt: 'seeRoster', when: seen(), at: 4, done: seen(inHand) },
  { prompt: 'setSeverity', when: seen({ incident: { severity: null } }), at: 5, done: seen() },
  { prompt: 'startAlignment', when: seen(), at: 6, done: seen(), by: { startAlignment: false } },
  { prompt: 'finishAlignment', when: seen(), at: 9, done: seen(), by: { finishAlignment: false } },
  { prompt: 'recordMitigation', when: seen({ entries: [] }), at: 8, done: seen() },
  { prompt: 'checkChanges', when: seen(), at: 12, done: seen(inHand) },
  { prompt: 'decideNotices', when: seen({ undecided: ['users'] }), at: 12, done: seen() },
  { prompt: 'briefSupport', when: seen({ supportBriefed: false }), at: 12, done: seen() },
  {
    prompt: 'postUpdate',
    when: seen({ nextUpdateAt: at(30) }),
    at: 26,
    done: seen({ nextUpdateAt: at(60) }),
  },
  {
    prompt: 'askObjections',
    when: seen({ entries: [action('open', 14)] }),
    at: 15,
    done: seen({ entries: [action('open', 14), said('decision', 16)] }),
  },
  {
    prompt: 'checkEffect',
    when: seen({ entries: [action('done', 14)] }),
    at: 18,
    done: seen({ entries: [action('done', 14), said('fact', 17)] }),
  },
  {
    prompt: 'reviewHypotheses',
    when: seen({ entries: [said('hypothesis', 16)] }),
    at: 30,
    done: seen({ entries: [said('hypothesis', 28)] }),
  },
  {
    prompt: 'passCommand',
    when: seen(),
    at: 90,
    done: seen({ commander: { person: 'ana', since: at(80) } }),
  },
  { prompt: 'monitor', when: seen(), at: 30, done: seen(), by: { monitor: false } },
  { prompt: 'proposeConvergence', when: seen(), at: 40, done: seen({ incident: over }) },
  {
    prompt: 'settleLearning',
    when: seen({ incident: over }),
    at: 45,
    done: seen({ incident: over, learningSettled: true }),
  },
]

describe('C-24 W-14 every prompt of the commander is there when it is time, and goes when it is done', () => {
  for (const { prompt, when, at: minute, done, by = {} } of ROWS) {
    test(`${prompt} from minute ${minute}`, () => {
      expect(wanted(when, minute)).toContain(prompt)
      expect(wanted(done, minute, by)).not.toContain(prompt)
    })
  }

  test.each([20, 40, 60])(
    'enough people, or too many: asked at minute %i, for five minutes',
    (minute) => {
      expect(wanted(seen(), minute - 1)).not.toContain('reviewPeople')
      expect(wanted(seen(), minute)).toContain('reviewPeople')
      expect(wanted(seen(), minute + 5)).not.toContain('reviewPeople')
    },
  )

  test('a swap, a break, a meal: after an hour', () => {
    expect(wanted(seen(), 59)).not.toContain('rest')
    expect(wanted(seen(), 60)).toContain('rest')
  })

  test('who is here is asked while people gather, and no later', () => {
    expect(wanted(seen(), 2)).not.toContain('seeRoster')
    expect(wanted(seen(), 15)).not.toContain('seeRoster')
  })
})

test('C-24 W-14 harm before promises, promises before people, people before questions, process last', () => {
  const everything = seen({
    entries: [
      written({ id: 'ent_q', kind: 'question', at: at(1) }),
      written({ id: 'ent_h', kind: 'hypothesis', at: at(1) }),
    ],
    promises: [{ audience: 'users', at: at(62) }],
    nextUpdateAt: at(61),
    tasks: [task({ phase: 'align', asked: { person: 'bo', by: 'ana', at: at(1) } })],
  })
  const order: readonly Prompt[] = [
    'recordMitigation',
    'promiseDue',
    'unacceptedTask',
    'openQuestion',
    'postUpdate',
    'staleHypothesis',
    'rest',
    'reviewPeople',
  ]

  const found = wanted(everything, 60)

  expect(found.filter((prompt) => order.includes(prompt))).toEqual(order)
})

test('W-14 what was put aside stays away for a quarter of an hour', () => {
  const look = {
    snapshot: seen(),
    viewer: 'ana',
    can: EVERYTHING,
    proposed: false,
    returned: false,
    missing: 1,
  }
  const aside = new Map<Prompt, Temporal.Instant>([['writeImpact', moment(2)]])
  const prompts = (minute: number) =>
    promptsFor({ ...look, now: moment(minute) }, aside).map(({ prompt }) => prompt)

  expect(prompts(16)).not.toContain('writeImpact')
  expect(prompts(17)).toContain('writeImpact')
})
