import type { Events } from '@hikeshi/contract'

const incident = 'inc_1'
const title = { ja: '声を上げる', en: 'Speak up' }
const context = { phases: [], roles: [], states: [] }
const page = { title, body: title, context, version: 2 }
const flow = { kind: 'flow', key: null } as const

type Learning =
  | 'measure.carried_over'
  | 'measure.carry_over_withdrawn'
  | 'measure.reminded'
  | 'page.shipped'
  | 'page.written'
  | 'page.locked'
  | 'page.unlocked'
  | 'page.retired'
  | 'page.brought_back'
  | 'page.example_linked'
  | 'page.example_unlinked'
  | 'tip.saved'
  | 'tip.published'
  | 'tip.withdrawn'
  | 'proposal.made'
  | 'proposal.adopted'
  | 'proposal.declined'
  | 'reflection.finished'
  | 'pulse.given'

/** Samples of every event of learning, for the test of the words. */
export const learningSamples: { readonly [T in Learning]: readonly Events[T][] } = {
  'measure.carried_over': [{ reason: 'It needs a window at night' }],
  'measure.carry_over_withdrawn': [{}],
  'measure.reminded': [
    { why: 'due_soon', due: '2026-01-20' },
    { why: 'overdue', due: '2026-01-20' },
  ],
  'page.shipped': [page],
  'page.written': [{ ...page, reason: null, origin: 'edit', proposal: null }],
  'page.locked': [{ reason: 'Agreed with the board' }],
  'page.unlocked': [{}],
  'page.retired': [{ reason: 'We have a new tool' }],
  'page.brought_back': [{}],
  'page.example_linked': [{ incident }],
  'page.example_unlinked': [{ incident }],
  'tip.saved': [{ incident, message: null, text: 'Look', phase: null, role: null, service: null }],
  'tip.published': [{ text: 'Look', phase: 'respond', role: 'scribe', service: null }],
  'tip.withdrawn': [{}],
  'proposal.made': [
    { incident: null, target: flow, text: 'Shorter', diff: null, todo: null },
    {
      incident: null,
      target: { kind: 'setting', key: 'principles' },
      text: 'One more',
      diff: null,
      setting: { part: 'principles', before: [], after: [{ key: 'calm' }], version: 0 },
    },
  ],
  'proposal.adopted': [
    { by: 'bo', comment: null },
    { by: 'bo', comment: 'Thanks' },
  ],
  'proposal.declined': [{ reason: 'Too long' }],
  'reflection.finished': [{ incident, person: 'bo', proposal: null }],
  'pulse.given': [
    { incident, useful: 'yes', clear: null },
    { incident, useful: null, clear: null, learnt: 'yes', again: 'no' },
  ],
}
