import { RefusalCode, type Events, type EventType, type Language } from '@hikeshi/contract'
import { createWho, ruleSentence, sentence, type Reader, type Words } from '@hikeshi/contract/words'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { describe, expect, it } from 'vitest'
import { RULES } from './report/rules.ts'
import { drillSamples } from './testing/drill-samples.ts'
import { learningSamples } from './testing/learning-samples.ts'
import { lifecycleSamples } from './testing/lifecycle-samples.ts'
import { nudgeSamples } from './testing/nudge-samples.ts'
import { peopleSamples } from './testing/people-samples.ts'

const catalogues: Readonly<Record<Language, Words>> = { en, ja }
const at = '2026-01-05T09:00:00Z'
const text = { ja: '確認する', en: 'Check' }
const incident = 'inc_1'

/** Samples of every event, with and without what may be left out. */
const samples: { readonly [T in EventType]: readonly Events[T][] } = {
  'incident.raised': [
    { number: 1, title: 'Down', type: null, visibility: 'open', origin: 'staff', evidence: [] },
  ],
  'incident.edited': [
    { title: 'Down', type: 'service', impactStartedAt: at },
    { impact: null, worstCase: 'Worse', priorityLine: null, callUrl: null, impactEndedAt: null },
  ],
  'incident.visibility_changed': [{ visibility: 'open' }, { visibility: 'private' }],
  'incident.severity_changed': [
    { from: null, to: 'sev2', reason: null },
    { from: 'sev1', to: 'sev2', reason: 'Workaround' },
  ],
  'incident.alignment_started': [{}],
  'incident.alignment_finished': [
    { policy: null, worstCase: null },
    { policy: 'Revert', worstCase: 'Worse' },
  ],
  'incident.alignment_skipped': [{ reason: null }, { reason: 'Obvious' }],
  'incident.monitoring_started': [{ watch: null }, { watch: 'Errors' }],
  'incident.response_resumed': [{ reason: null }, { reason: 'Errors' }],
  'incident.converged': [
    { agreedBy: ['bo'], evidence: [], quorum: 1, override: null, impactEndedAt: null },
    { agreedBy: [], evidence: [], quorum: 1, override: 'Night', impactEndedAt: at },
  ],
  'incident.learning_started': [{}],
  'incident.closed': [
    { version: 1, override: null },
    { version: 2, override: 'Elsewhere' },
  ],
  'incident.reopened': [{ reason: 'Again' }],
  'role.taken': [{ role: 'commander', person: 'bo' }],
  'role.offered': [{ role: 'own_role', person: 'bo' }],
  'role.accepted': [
    { role: 'scribe', person: 'bo', from: null },
    { role: 'commander', person: 'bo', from: 'gone' },
  ],
  'role.declined': [{ role: 'commander', person: 'bo' }],
  'convergence.proposed': [
    { text: null, evidence: [] },
    { text: 'Calm', evidence: [] },
  ],
  'convergence.agreed': [{}],
  'convergence.objected': [{ text: 'No' }],
  'convergence.objections_resolved': [{ text: null }, { text: 'Looked' }],
  'close.requested': [{}],
  'close.returned': [{ comment: 'Why?' }],
  'participant.joined': [{ incident, person: 'bo', availability: 'now', until: null }],
  ...nudgeSamples,
  ...drillSamples,
  ...peopleSamples,
  'participant.availability_changed': [
    { availability: 'later', until: at },
    { availability: 'cannot', until: null },
  ],
  'entry.recorded': [
    {
      incident,
      kind: 'fact',
      text: 'Errors',
      url: null,
      origin: 'system',
      actionKind: null,
      basedOn: [],
      message: null,
    },
  ],
  'entry.reclassified': [{ from: 'fact', to: 'hypothesis' }],
  'entry.edited': [{ text: 'Errors' }],
  'entry.settled': [{ state: 'did_not_hold', settledBy: null }],
  'entry.detailed': [{ origin: 'user' }, { nextCheck: 'The log' }, { askedTo: 'bo' }],
  'entry.withdrawn': [{}],
  'entry.restored': [{ kind: 'fact' }],
  'message.posted': [
    { incident, text: 'Hello', thread: null },
    {
      incident,
      text: '',
      thread: null,
      app: 'Grafana',
      files: [{ name: 'a.png', url: 'https://x' }],
    },
  ],
  'message.edited': [{ before: 'Hello', text: 'Hello!' }],
  'message.deleted': [{}],
  'todo.created': [
    {
      incident,
      key: null,
      text,
      phase: 'respond',
      order: 0,
      role: null,
      due: null,
      blocks: null,
      auto: null,
    },
  ],
  'todo.taken': [{ person: 'bo' }],
  'todo.asked': [{ person: 'bo' }, { person: 'bo', reason: 'You know it', due: at }],
  'todo.accepted': [{ person: 'bo' }],
  'todo.passed': [{ person: 'bo' }],
  'todo.help_wanted': [{}],
  'todo.done': [{ automatic: true }, { automatic: false }],
  'todo.undone': [{}],
  'todo.waived': [{ reason: 'No users' }],
  'todo.not_required': [{ severity: 'sev4' }],
  'todo.required_again': [{ severity: 'sev1' }],
  'todo.repeated': [{ due: at }],
  'todo.cadence_changed': [{ minutes: 30 }, { minutes: null }],
  'section.written': [{ incident, key: 'summary', markdown: '', version: 1 }],
  'measure.added': [
    {
      incident,
      text: 'Alert',
      kind: 'prevention',
      category: null,
      required: true,
      owner: null,
      due: null,
    },
  ],
  ...learningSamples,
  ...lifecycleSamples,
  'measure.changed': [
    { due: '2026-03-01', dueReason: 'Holidays' },
    { due: null, dueReason: 'Nobody' },
    { owner: 'bo' },
    { state: 'done', proof: 'a link', text: 'Alert' },
  ],
  'notice.changed': [
    { incident, audience: 'shops', state: 'published', text: 'x', reason: null, url: null },
    { incident, audience: 'shops', state: 'not_needed', text: null, reason: 'Few', url: null },
    {
      incident,
      audience: 'shops',
      state: 'published',
      text: 'x',
      reason: null,
      url: null,
      nextAt: at,
      elsewhere: true,
    },
  ],
  'notice.draft_dropped': [{ audience: 'shops', phase: 'first' }],
  'notice.promise_missed': [{ audience: 'shops', promised: at }],
  'public_report.proposed': [{ incident, language: 'ja', source: 'x' }],
  'public_report.edited': [{ source: 'x' }],
  'public_report.reviewed': [
    { finding: 'ip-1', decision: 'kept', reason: 'Public' },
    { finding: 'ip-1', decision: 'replaced', reason: null },
  ],
  'public_report.approved': [{ markdown: 'x' }],
  'public_report.renewed': [{ basis: 'x' }],
  'postmortem.decided': [
    { incident, form: 'meeting', at, facilitator: null, reason: null },
    { incident, form: 'waived', at: null, facilitator: null, reason: null },
  ],
  'postmortem.thread_opened': [{ message: 'msg_1' }],
  'postmortem.held': [{ outcome: null }, { outcome: 'Limits' }],
  'organisation.named': [{ name: 'Acme' }],
  'installation.confirmed': [{ restored: 'a1' }],
  'person.joined': [
    { role: 'member', language: 'ja', invitation: null },
    { role: 'member', language: 'ja', invitation: null, from: 'slack' },
  ],
  'slack_person.linked': [{ team: 'T1', slackUser: 'U1', person: 'bo', how: 'address' }],
  'slack_person.confirmed': [{}],
  'slack_person.refused': [{}],
  'slack_person.ended': [{}],
  'person.role_changed': [{ from: 'member', to: 'admin' }],
  'person.language_chosen': [{ language: 'en' }],
  'person.deactivated': [{}],
  'person.reactivated': [{}],
  'invitation.created': [{ role: 'member', expiresAt: at }],
  'invitation.accepted': [{ person: 'bo' }],
  'invitation.revoked': [{}],
  'token.created': [{ person: 'bo', name: 'CLI' }],
  'token.revoked': [{}],
}

const none = new Map<string, string>()
const reader = (words: Words): Reader => ({
  labels: words.labels,
  own: { roles: none, types: none, audiences: none, sections: none, groups: none },
  zone: 'Asia/Tokyo',
  nameOf: (person) => (person === 'gone' ? null : person),
})

/** What happens at every stroke is no news: it is told to nobody. */
const UNTOLD: ReadonlySet<string> = new Set(['section.typed', 'section.entered'])

/** A sentence with a hole in it. */
const BROKEN = /^\s*$|undefined|null|NaN|\[object/

describe.each<Language>(['en', 'ja'])('in %s', (language) => {
  const told = Object.entries(samples).filter(([type]) => !UNTOLD.has(type))

  it.each(told)('%s has its sentence', async (type, list) => {
    const words = catalogues[language]
    const who = createWho(reader(words), 'ana')
    const sentences = list.map((data) => {
      // The table pairs each type with its own samples.
      const event = { type, data } as { type: EventType; data: never }
      return sentence(words.events, event, who)
    })
    expect(sentences.filter((written) => BROKEN.test(written))).toEqual([])
  })

  it.each(RefusalCode.options)('%s says what it is about and what to do', async (code) => {
    const { refusals } = catalogues[language]
    expect(refusals[code].title).not.toMatch(BROKEN)
    expect(refusals[code].detail).not.toMatch(BROKEN)
  })

  it.each(Object.keys(RULES))('%s says what to do', async (rule) => {
    const { rules } = catalogues[language]
    const items = rule === 'R-TL-2' ? [`${at}/2026-01-05T10:00:00Z`] : ['start', text]
    const said = ruleSentence(rules, rule, { items })
    expect(said).not.toMatch(BROKEN)
    expect(said).not.toBe(rule)
  })

  it('has no rule without its check', async () => {
    const { rules } = catalogues[language]
    expect(Object.keys(rules).toSorted()).toEqual(Object.keys(RULES).toSorted())
  })
})

it('reads as people write', async () => {
  const event = {
    type: 'incident.severity_changed',
    data: { from: 'sev3', to: 'sev1', reason: null },
  } as const
  expect(sentence(en.events, event, createWho(reader(en), 'Ana'))).toBe(
    'Ana changed the severity from SEV3 Minor to SEV1 Critical',
  )
  expect(sentence(ja.events, event, createWho(reader(ja), '田中'))).toBe(
    '田中さんが重大度を「SEV3 軽度」から「SEV1 致命的」に変えました',
  )
  expect(createWho(reader(ja), 'system').by).toBe('Hikeshi')
})
