import { z } from 'zod'
import { Done, id, Language, list, page, text } from './common.ts'
import { route } from './route.ts'

export const MemberRole = z.enum(['owner', 'admin', 'member'])
export type MemberRole = z.infer<typeof MemberRole>

export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: MemberRole,
    active: z.boolean(),
    language: Language,
    joinedAt: z.string(),
    can: z.object({ changeRole: z.boolean(), deactivate: z.boolean() }),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const Me = z
  .object({
    person: Person,
    organisation: z.string(),
    demo: z.boolean(),
    can: z.object({ invite: z.boolean(), administer: z.boolean() }),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

export const Invitation = z
  .object({
    id: z.string(),
    role: MemberRole,
    email: z.string().nullable(),
    invitedBy: z.object({ id: z.string(), name: z.string() }),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** Shown to admins, so that they can pass it on again. */
    url: z.string(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>

export const email = z.email().max(254)
/** At least ten characters; what is in a list of common ones is refused besides. */
export const password = z.string().min(10).max(128)

export const people = {
  list: route({
    method: 'GET',
    path: '/people',
    summary: 'Everybody, by name.',
    needs: 'member',
    input: z.strictObject({ q: z.string().max(100).optional(), ...page }),
    output: list(Person),
  }),
  change: route({
    method: 'PATCH',
    path: '/people/:person',
    summary:
      'Change a role, or (de)activate somebody. Deactivation ends their sessions and tokens.',
    needs: 'admin',
    input: z.strictObject({
      person: id,
      role: MemberRole.optional(),
      active: z.boolean().optional(),
    }),
    output: Person,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/people/:person/password-reset',
    summary: 'A one-time link by which this person sets a new password (24 h).',
    needs: 'admin',
    status: 201,
    input: z.strictObject({ person: id }),
    output: z.object({ url: z.string(), expiresAt: z.string() }),
  }),
  setPassword: route({
    method: 'POST',
    path: '/password-reset',
    summary: 'Set a new password by a one-time link.',
    needs: 'nobody',
    input: z.strictObject({ token: z.string().max(200), password }),
    output: Me,
  }),
} as const

export const invitations = {
  list: route({
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations that are still open.',
    needs: 'admin',
    input: z.strictObject({ ...page }),
    output: list(Invitation),
  }),
  create: route({
    method: 'POST',
    path: '/invitations',
    summary: 'A link by which one person joins (7 days). Owners are invited by owners only.',
    needs: 'admin',
    status: 201,
    input: z.strictObject({ role: MemberRole.default('member'), email: email.optional() }),
    output: Invitation,
  }),
  revoke: route({
    method: 'DELETE',
    path: '/invitations/:invitation',
    summary: 'Take an invitation back.',
    needs: 'admin',
    input: z.strictObject({ invitation: id }),
    output: Done,
  }),
  look: route({
    method: 'GET',
    path: '/join/:token',
    summary: 'Is this invitation still good, and from whom is it.',
    needs: 'nobody',
    input: z.strictObject({ token: z.string().max(200) }),
    output: z.object({
      organisation: z.string(),
      invitedBy: z.string(),
      email: z.string().nullable(),
    }),
  }),
  accept: route({
    method: 'POST',
    path: '/join/:token',
    summary: 'Join by an invitation; sets the session cookie.',
    needs: 'nobody',
    status: 201,
    input: z.strictObject({
      token: z.string().max(200),
      name: text(80),
      email,
      password,
      language: Language,
    }),
    output: Me,
  }),
} as const

export const tokens = {
  list: route({
    method: 'GET',
    path: '/tokens',
    summary: 'My API tokens.',
    needs: 'member',
    input: z.strictObject({ ...page }),
    output: list(Token),
  }),
  create: route({
    method: 'POST',
    path: '/tokens',
    summary: 'A new API token that acts as me. `secret` is shown this once.',
    needs: 'member',
    status: 201,
    input: z.strictObject({ name: text(80) }),
    output: Token.extend({ secret: z.string() }),
  }),
  revoke: route({
    method: 'DELETE',
    path: '/tokens/:token',
    summary: 'Revoke one of my API tokens.',
    needs: 'member',
    input: z.strictObject({ token: id }),
    output: Done,
  }),
} as const
