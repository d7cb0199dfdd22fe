import { expect, test } from 'vitest'
import { complaintsOf } from './complaints.ts'
import type { Configuration } from './configuration.ts'
import { both, type, group, section, noticeText, BEFORE } from './testing.ts'

test('a whole configuration has no complaints', () => {
  expect(complaintsOf(BEFORE)).toEqual([])
})

test('B-25 a section of one’s own may be written by people or by the product, as one likes', () => {
  const byPeople = { ...section('own.1'), generated: null }
  const byTheProduct = { ...byPeople, generated: 'notices' as const }
  const withOwn = (own: typeof byPeople | typeof byTheProduct) =>
    complaintsOf({ ...BEFORE, sections: [...BEFORE.sections, own] })

  expect(withOwn(byTheProduct)).toEqual([])
  expect(withOwn(byPeople)).toEqual([])
})

const row = (types: string[]): Configuration['owners'][number] => {
  return { severity: 'sev2', types, owner: both('CTO'), scope: null, groups: [] }
}

test.each<[string, Partial<Configuration>, object]>([
  [
    'a key twice',
    { principles: [...BEFORE.principles, ...BEFORE.principles] },
    { part: 'principles', kind: 'twice', name: 'calm', path: [1, 'key'] },
  ],
  [
    'a group that is not there',
    { inviteGroups: [group('legal')] },
    { part: 'severities', kind: 'group', name: 'cs', path: [0, 'invites', 0, 'group'] },
  ],
  [
    'a group that a type calls and that is not there',
    {
      types: [
        ...BEFORE.types,
        { ...type('hr', true), invite: { people: [], teams: [], groups: ['hr_team'] } },
      ],
    },
    { part: 'types', kind: 'group', name: 'hr_team', path: [4, 'invite', 'groups', 0] },
  ],
  [
    'an emoji that would mean two things',
    {
      slack: {
        ...BEFORE.slack,
        reactions: { ...BEFORE.slack.reactions, question: ['thinking_face'] },
      },
    },
    { part: 'slack', kind: 'emoji', name: 'thinking_face', path: ['reactions', 'question', 0] },
  ],
  [
    'a role that the product goes by',
    { roles: BEFORE.roles.slice(1) },
    { part: 'roles', kind: 'gone', name: 'commander', path: [] },
  ],
  [
    'a security incident that would be open',
    { types: BEFORE.types.map((one) => (one.key === 'security' ? type('security') : one)) },
    { part: 'types', kind: 'privacy', name: 'security', path: [2, 'private'] },
  ],
  [
    'a section that the rules of the report ask for',
    { sections: BEFORE.sections.slice(1) },
    { part: 'report', kind: 'gone', name: 'summary', path: [] },
  ],
  [
    'a section that the product is said to write',
    { sections: BEFORE.sections.with(0, { ...section('summary'), generated: 'todo' }) },
    { part: 'report', kind: 'generated', name: 'summary', path: [0, 'generated'] },
  ],
  [
    'a section that the rules read and that would say something else',
    {
      sections: BEFORE.sections.map((one) =>
        one.key === 'timeline' ? { ...one, generated: 'todo' as const } : one,
      ),
    },
    { part: 'report', kind: 'generated', name: 'timeline', path: [8, 'generated'] },
  ],
  [
    'an audience that is not there',
    { noticeTexts: [noticeText('first', { audiences: ['kings'] })] },
    { part: 'notices', kind: 'audience', name: 'kings', path: [0, 'audiences', 0] },
  ],
  [
    'an overlay that no type has',
    { noticeTexts: [noticeText('first', { overlay: 'sea' })] },
    { part: 'notices', kind: 'overlay', name: 'sea', path: [0, 'overlay'] },
  ],
  [
    'a cell of the matrix that two rows say something of',
    { owners: [row(['data', 'service']), row(['security', 'data'])] },
    { part: 'owners', kind: 'cell', name: 'data', path: [1, 'types'] },
  ],
])('%s is complained of, with its place', (_, change, complaint) => {
  expect(complaintsOf({ ...BEFORE, ...change })).toEqual([complaint])
})
