import type { Language, MemberRole } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  acceptInvitation,
  invite as decideInvite,
  revokeInvitation as decideRevokeInvitation,
  type Invitation,
  type InvitationEvent,
} from '../../domain/invitation.ts'
import {
  nameOrganisation,
  ORGANISATION,
  type Organisation,
  type OrganisationEvent,
} from '../../domain/organisation.ts'
import {
  changeRole,
  chooseLanguage as decideLanguage,
  deactivate,
  joinOrganisation,
  reactivate,
  type Person,
  type PersonEvent,
} from '../../domain/person.ts'
import { demand, known } from '../../domain/refusal.ts'
import {
  createToken as decideCreateToken,
  revokeToken as decideRevokeToken,
  type Token,
  type TokenEvent,
} from '../../domain/token.ts'
import { nothing, type Command } from '../../platform/spine.ts'
import {
  invitationAggregate,
  organisationAggregate,
  personAggregate,
  tokenAggregate,
} from './aggregates.ts'
import { countOwners, joining, lockOwners } from './queries.ts'

export interface Seat {
  readonly person: string
  readonly role: MemberRole
  readonly language: Language
}

interface ByInvitation extends Seat {
  readonly invitation: string
  readonly email: string
}

interface PersonChange {
  readonly person: string
  readonly role?: MemberRole | undefined
  readonly active?: boolean | undefined
}

type PersonCommand<Input, Facts> = Command<Person, PersonEvent, Input, Facts, Actor>

/** Names the organisation. Once somebody owns it, only owners and the product itself may. */
export const name: Command<
  Organisation,
  OrganisationEvent,
  { readonly name: string },
  number,
  Actor
> = {
  of: organisationAggregate,
  id: () => ORGANISATION,
  gather: (reads) => countOwners(reads),
  decide: ({ state, input, facts: owners, by }) => {
    const may = by === 'system' || by.memberRole === 'owner' || owners === 0
    demand(may ? null : 'set-up-finished')
    return nameOrganisation(state, input)
  },
}

/** The first owner. Two who try at the same time wait for each other, and one finds it finished. */
export const found: PersonCommand<Seat, number> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: (reads) => lockOwners(reads),
  decide: ({ state, input: { language }, facts: owners }) => {
    demand(owners === 0 ? null : 'set-up-finished')
    return joinOrganisation(state, { role: 'owner', language, invitation: null })
  },
}

/** Joins by an invitation that this person has accepted before. */
export const join: PersonCommand<ByInvitation, Awaited<ReturnType<typeof joining>>> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: (reads, input) => joining(reads, input),
  decide: ({ state, input: { person, role, language, invitation, email }, facts }) => {
    const mine = state === null && facts?.acceptedBy === person && facts.email === email
    demand(mine ? null : 'invitation-used')
    return joinOrganisation(state, { role, language, invitation })
  },
}

/** Somebody the product itself puts there: the people of a demo. */
export const seat: PersonCommand<Seat, null> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: nothing,
  decide: ({ state, input: { role, language }, by }) => {
    demand(by === 'system' ? null : 'not-allowed')
    return joinOrganisation(state, { role, language, invitation: null })
  },
}

/** Somebody of the Slack workspace, by their own hand: what they did there brought them here. */
export const arrive: PersonCommand<Seat, null> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: nothing,
  decide: ({ state, input: { role, language } }) =>
    joinOrganisation(state, { role, language, invitation: null, from: 'slack' }),
}

/** Role and activity in one step: both change, or neither. */
export const change: PersonCommand<PersonChange, { readonly owners: number }> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: async (reads) => ({ owners: await lockOwners(reads) }),
  decide: ({ state, input, ...context }) => {
    const person = known(state)
    const { role = person.role, active = person.active } = input
    const roles = changeRole(person, { role }, context)
    const settle = active ? reactivate : deactivate
    return [...roles, ...settle({ ...person, role }, context)]
  },
}

export const chooseLanguage: PersonCommand<
  { readonly person: string; readonly language: Language },
  null
> = {
  of: personAggregate,
  id: ({ person }) => person,
  gather: nothing,
  decide: ({ state, input, by }) => decideLanguage(known(state), input, { by }),
}

type InvitationCommand<Input> = Command<Invitation, InvitationEvent, Input, null, Actor>
type OnInvitation = { readonly invitation: string }

export const invite: InvitationCommand<OnInvitation & { readonly role: MemberRole }> = {
  of: invitationAggregate,
  id: ({ invitation }) => invitation,
  gather: nothing,
  decide: ({ state, input, ...context }) => decideInvite(state, input, context),
}

export const accept: InvitationCommand<OnInvitation & { readonly person: string }> = {
  of: invitationAggregate,
  id: ({ invitation }) => invitation,
  gather: nothing,
  decide: ({ state, input, now }) => acceptInvitation(known(state), input, { now }),
}

export const revokeInvitation: InvitationCommand<OnInvitation> = {
  of: invitationAggregate,
  id: ({ invitation }) => invitation,
  gather: nothing,
  decide: ({ state, by, now }) => decideRevokeInvitation(known(state), { by, now, facts: null }),
}

type TokenCommand<Input> = Command<Token, TokenEvent, Input, null, Actor>
type OnToken = { readonly token: string }

export const createToken: TokenCommand<OnToken & { readonly name: string }> = {
  of: tokenAggregate,
  id: ({ token }) => token,
  gather: nothing,
  decide: ({ state, input, by }) => decideCreateToken(state, input, { by }),
}

export const revokeToken: TokenCommand<OnToken> = {
  of: tokenAggregate,
  id: ({ token }) => token,
  gather: nothing,
  decide: ({ state, by }) => decideRevokeToken(known(state), { by }),
}
