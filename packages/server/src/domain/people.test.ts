import { describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  evolveInvitation,
  invite,
  isGood,
  revokeInvitation,
  type Invitation,
} from './invitation.ts'
import { join, type Participant } from './participant.ts'
import {
  canPerson,
  changeRole,
  chooseLanguage,
  deactivate,
  evolvePerson,
  joinOrganisation,
  type Person,
} from './person.ts'
import { by, incident, NINE, outcomeOf } from './testing/builders.ts'
import { createToken, revokeToken } from './token.ts'

const someone = (changes: Partial<Person> = {}): Person => ({
  id: 'bo',
  role: 'member',
  active: true,
  language: 'ja',
  joinedAt: '2026-01-01T00:00:00Z',
  ...changes,
})
const owners = (count: number, who: string) => by(who, { owners: count })
const owner = someone({ id: 'ed', role: 'owner' })

describe('members', () => {
  it('are looked after by admins, owners by owners', () => {
    expect(outcomeOf(() => deactivate(someone(), owners(1, 'ana')))).toBe('not-allowed')
    expect(outcomeOf(() => deactivate(someone(), owners(1, 'di')))).toBe('person.deactivated')
    expect(outcomeOf(() => deactivate(owner, owners(2, 'di')))).toBe('not-allowed')
    expect(outcomeOf(() => changeRole(someone(), { role: 'owner' }, owners(1, 'di')))).toBe(
      'not-allowed',
    )
  })

  it('keep their last owner', () => {
    expect(outcomeOf(() => changeRole(owner, { role: 'member' }, owners(1, 'ed')))).toBe(
      'last-owner',
    )
    expect(outcomeOf(() => deactivate(owner, owners(1, 'ed')))).toBe('last-owner')
    expect(outcomeOf(() => deactivate(owner, owners(2, 'ed')))).toBe('person.deactivated')
    expect(canPerson(owner, owners(1, 'ed'))).toEqual({ changeRole: false, deactivate: false })
  })

  it('choose their own language', () => {
    const english = { language: 'en' } as const
    expect(outcomeOf(() => chooseLanguage(someone(), english, owners(1, 'di')))).toBe('not-allowed')
    expect(outcomeOf(() => chooseLanguage(someone(), english, owners(1, 'bo')))).toBe(
      'person.language_chosen',
    )
  })

  it('join once', () => {
    const data = { role: 'member', language: 'ja', invitation: null } as const
    const [event] = joinOrganisation(null, data)
    const recorded = { actor: 'bo', at: '2026-01-01T00:00:00Z', stream: 'bo' }
    expect(event && evolvePerson(null, { ...event, ...recorded })).toEqual(someone())
    expect(joinOrganisation(someone(), data)).toEqual([])
  })
})

const accepting = (state: Invitation, hours: number) =>
  outcomeOf(() => acceptInvitation(state, { person: 'zoe' }, hoursLater(hours)))

const inviting = (who: string, role: 'member' | 'owner') =>
  outcomeOf(() => invite(null, { role }, by(who, null)))

const hoursLater = (hours: number) => ({ now: NINE.add({ hours }) })

describe('an invitation', () => {
  const [created] = invite(null, { role: 'member' }, by('di', null))
  const recorded = { actor: 'di', at: NINE.toString(), stream: 'inv_1' }
  const invitation = (
    created ? evolveInvitation(null, { ...created, ...recorded }) : null
  ) as Invitation

  it('is made by admins, for owners by owners', () => {
    expect(inviting('bo', 'member')).toBe('not-allowed')
    expect(inviting('di', 'owner')).toBe('not-allowed')
    expect(inviting('ed', 'owner')).toBe('invitation.created')
  })

  it('is good for one person and seven days', () => {
    expect(isGood(invitation, NINE)).toBe(true)
    expect(accepting(invitation, 167)).toBe('invitation.accepted')
    expect(accepting(invitation, 168)).toBe('invitation-used')
    expect(accepting({ ...invitation, acceptedBy: 'yan' }, 1)).toBe('invitation-used')
    expect(accepting({ ...invitation, revoked: true }, 1)).toBe('invitation-used')
  })

  it('is taken back only while nobody has used it', () => {
    expect(outcomeOf(() => revokeInvitation(invitation, by('di', null)))).toBe('invitation.revoked')
    const used = { ...invitation, acceptedBy: 'yan' }
    expect(outcomeOf(() => revokeInvitation(used, by('di', null)))).toBe('invitation-used')
  })
})

it('gives tokens to oneself only, and admins may take them back', () => {
  const token = { id: 'tok_1', person: 'bo', name: 'CLI', createdAt: '', revoked: false }
  expect(createToken(null, { name: 'CLI' }, by('bo', null))[0]?.data).toEqual({
    person: 'bo',
    name: 'CLI',
  })
  expect(outcomeOf(() => revokeToken(token, by('ana', null)))).toBe('not-allowed')
  expect(outcomeOf(() => revokeToken(token, by('di', null)))).toBe('token.revoked')
  expect(outcomeOf(() => revokeToken({ ...token, revoked: true }, by('bo', null)))).toBe('nothing')
})

describe('taking part', () => {
  const room = by('flo', { incident: incident(), participants: [] })
  const participant: Participant = {
    id: 'par_1',
    incident: 'inc_1',
    person: 'flo',
    availability: 'watching',
    until: null,
    joinedAt: '2026-01-05T08:00:00Z',
    capacity: 'act',
    answered: true,
    call: null,
  }

  it('is said by oneself, with until when', () => {
    const later = { person: 'flo', availability: 'later', minutes: 30 } as const
    expect(join(null, later, room)[0]?.data).toMatchObject({ until: '2026-01-05T09:30:00Z' })
    expect(outcomeOf(() => join(null, { ...later, person: 'bo' }, room))).toBe('not-allowed')
  })

  it('is said again only when it changes', () => {
    const watching = { person: 'flo', availability: 'watching' } as const
    expect(join(participant, watching, room)).toEqual([])
    expect(outcomeOf(() => join(participant, { ...watching, availability: 'now' }, room))).toBe(
      'participant.availability_changed',
    )
  })
})
