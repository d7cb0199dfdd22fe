import { expect, test } from 'vitest'
import { endedNow, nudgesNow } from './say.ts'
import type { Said, Snapshot } from './snapshot.ts'
import { at, here, moment, remembered, seen, task, written } from './testing.ts'

type Change = (before: Snapshot) => Snapshot

const add =
  <Key extends 'entries' | 'people' | 'tasks' | 'words'>(
    key: Key,
    ...more: readonly Snapshot[Key][number][]
  ): Change =>
  (before) => ({ ...before, [key]: [...before[key], ...more] })

const set =
  (changes: Partial<Snapshot>): Change =>
  (before) => ({ ...before, ...changes })

const become =
  (changes: Partial<Snapshot['incident']>): Change =>
  (before) => ({ ...before, incident: { ...before.incident, ...changes } })

const entry = (id: string, minute: number, changes: Partial<Snapshot['entries'][number]>): Change =>
  add('entries', written({ kind: 'fact', id, at: at(minute), by: 'cy', ...changes }))

const settled =
  (id: string, state: Snapshot['entries'][number]['state']): Change =>
  (before) => ({
    ...before,
    entries: before.entries.map((one) => (one.id === id ? Object.assign({}, one, { state }) : one)),
  })

/** Everything that anybody says counts as a sign of life, of the commander too. */
const says =
  (person: string, minute: number, text: string): Change =>
  (before) => ({
    ...before,
    words: [...before.words, { person, at: at(minute), text }],
    people: before.people.map((one) =>
      one.person === person ? Object.assign({}, one, { spoke: true }) : one,
    ),
    lastSeen: new Map(before.lastSeen).set(person, at(minute)),
  })

/** A normal SEV2: card payments fail, Ana takes command, a release is rolled back, it holds. */
const EVENING: Readonly<Record<number, readonly Change[]>> = {
  0: [add('people', here('bo')), says('bo', 0, 'カード払いが失敗しています')],
  1: [add('people', here('cy', 1)), says('cy', 1, '500が増えています'), entry('f1', 1, {})],
  3: [become({ severity: 'sev2' })],
  4: [add('people', here('di', 4), here('ed', 4, 0))],
  // Nobody steps forward until they are asked: at ten minutes the room hears it.
  11: [set({ commander: { person: 'ana', since: at(11) } }), says('ana', 11, 'コマンダーは私です')],
  12: [
    become({ state: 'aligning', alignmentStartedAt: at(12) }),
    says('ana', 12, 'すり合わせます'),
  ],
  16: [
    become({
      state: 'responding',
      alignedAt: at(16),
      impact: 'カード払いの約3割',
      worstCase: '二重請求',
      worstCaseAt: at(16),
    }),
    set({ nextUpdateAt: at(46) }),
    says('ana', 16, '戻せるか調べましょう。次の共有は14:46です'),
    entry('h1', 16, { kind: 'hypothesis', state: 'open', text: 'v231' }),
  ],
  17: [
    add('tasks', task({ id: 't1', asked: { person: 'di', by: 'ana', at: at(17) } })),
    entry('h2', 17, { kind: 'hypothesis', state: 'open', text: 'リトライ' }),
  ],
  18: [
    add('tasks', task({ id: 't2', owner: 'cy', heldSince: at(18), timeBoxMinutes: 10 })),
    says('cy', 18, '見てみます'),
  ],
  19: [
    entry('h3', 19, { kind: 'hypothesis', state: 'open', text: 'DB' }),
    says('bo', 19, 'DBかも'),
  ],
  // Ana is nudged to ask for ways to stop the harm, and asks.
  21: [
    says('ana', 21, '被害を減らす手を挙げてください'),
    entry('a1', 21, { kind: 'action', state: 'open', text: '戻す' }),
  ],
  24: [
    (before) => ({
      ...before,
      tasks: before.tasks.map((one) =>
        one.id === 't1'
          ? Object.assign({}, one, { owner: 'di', heldSince: at(24), asked: null })
          : one,
      ),
    }),
    says('di', 24, '受けました'),
  ],
  25: [
    add('entries', written({ id: 'q1', kind: 'question', at: at(25), by: 'bo', askedOf: 'di' })),
    says('bo', 25, '返金はいつ？'),
  ],
  28: [says('ana', 28, '戻します')],
  30: [
    settled('h2', 'rejected'),
    settled('h3', 'rejected'),
    settled('a1', 'done'),
    says('cy', 30, '戻しました'),
  ],
  33: [says('cy', 33, '復旧しました'), settled('q1', 'answered')],
  35: [entry('e1', 35, { kind: 'evidence', text: 'グラフ' }), become({ state: 'monitoring' })],
  36: [set({ undecided: [] }), says('ana', 36, '様子を見ます')],
  38: [says('ana', 38, '収束を提案します')],
  40: [become({ state: 'converged', convergedAt: at(40) }), set({ tasks: [], nextUpdateAt: null })],
}

/** Looks whenever something happened or came due, as the tasks do, and remembers what it said. */
function live(minutes: number): readonly string[] {
  let now = seen({
    incident: { state: 'suspected', severity: null, alignedAt: null },
    commander: null,
    people: [],
    entries: [],
    undecided: ['users', 'support'],
  })
  let said: readonly Said[] = []
  const heard: string[] = []
  for (let half = 0; half <= minutes * 2; half++) {
    const minute = half / 2
    for (const change of EVENING[minute] ?? []) now = change(now)
    const recent = now.words.filter((word) => minute - minuteOf(word.at) < 15)
    const looked = { ...now, words: recent, said }
    const over = endedNow(looked)
    said = said.map((one) => (over.includes(one) ? { ...one, state: 'ended' } : one))
    const sayings = nudgesNow({ ...looked, said }, moment(minute))
    for (const { to, place, parts } of sayings) {
      heard.push(`${minute} ${to ?? place}: ${parts.map(({ code }) => code).join(' ')}`)
      const fresh = remembered([{ to, place, parts }], at(minute), heard.length)
      said = [...said, ...fresh]
    }
  }
  return heard
}

const minuteOf = (instant: string): number => moment(0).until(instant).total('minutes')

test('B-25 a normal SEV2 of forty minutes: everything that is said, to whom, and when', () => {
  const heard = live(40)

  expect(heard).toEqual([
    // Two came and have nothing to do: what they could do, to each alone.
    '6 di: N-16',
    '6 ed: N-16',
    // Nobody commands after ten minutes: the one line that the room hears.
    '10 channel: N-01',
    // Three hypotheses and nothing yet to stop the harm: to the commander.
    '19 ana: N-08',
    // Two have taken the same thing: to both, to the one who has just written a minute later.
    '24 cy: N-15',
    '25 di: N-15',
    // Ten minutes were set for it: to whoever does it, and then to the commander.
    '29 cy: N-07',
    // A question that nobody answered: to the one who was asked.
    '30 di: N-10',
    '32 ana: N-07',
    // Good news without anything to show for it.
    '34 cy: N-19',
    // A hypothesis that nobody has touched; five minutes after the last word to the same person.
    '39 cy: N-09',
  ])
  expect(heard.filter((line) => line.includes(' channel:')).length).toBeLessThanOrEqual(4)
  for (const person of ['ana', 'bo', 'cy', 'di', 'ed']) {
    const mine = heard.filter((line) => line.includes(` ${person}:`)).map(Number.parseFloat)
    const apart = mine.slice(1).map((minute, index) => minute - (mine[index] ?? 0))
    expect(Math.min(5, ...apart)).toBe(5)
  }
})
