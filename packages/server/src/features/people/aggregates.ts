import {
  evolveInstallation,
  type Installation,
  type InstallationEvent,
} from '../../domain/installation.ts'
import { evolveInvitation, type Invitation, type InvitationEvent } from '../../domain/invitation.ts'
import {
  evolveOrganisation,
  type Organisation,
  type OrganisationEvent,
} from '../../domain/organisation.ts'
import { evolvePerson, type Person, type PersonEvent } from '../../domain/person.ts'
import { evolveToken, type Token, type TokenEvent } from '../../domain/token.ts'
import type { Aggregate } from '../../platform/spine.ts'
import {
  installationRows,
  invitationRows,
  organisationRows,
  personRows,
  tokenRows,
} from './store.ts'

/** No incident has any of these, and nothing follows from them. */
const ALONE = { subject: () => null, react: () => [] }

export const organisationAggregate: Aggregate<Organisation, OrganisationEvent> = {
  name: 'organisation',
  ...organisationRows,
  evolve: evolveOrganisation,
  ...ALONE,
}

export const installationAggregate: Aggregate<Installation, InstallationEvent> = {
  name: 'installation',
  ...installationRows,
  evolve: evolveInstallation,
  ...ALONE,
}

export const personAggregate: Aggregate<Person, PersonEvent> = {
  name: 'person',
  ...personRows,
  evolve: evolvePerson,
  ...ALONE,
}

export const invitationAggregate: Aggregate<Invitation, InvitationEvent> = {
  name: 'invitation',
  ...invitationRows,
  evolve: evolveInvitation,
  ...ALONE,
}

export const tokenAggregate: Aggregate<Token, TokenEvent> = {
  name: 'token',
  ...tokenRows,
  evolve: evolveToken,
  ...ALONE,
}
