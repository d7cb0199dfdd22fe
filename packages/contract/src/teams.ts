import { z } from 'zod'
import { Done, id, list, PersonRef, Severity, text } from './common.ts'
import { route } from './route.ts'

/** The key of an invite group, such as `cs`: a team may serve as it. */
const group = z
  .string()
  .trim()
  .max(40)
  .regex(/^[a-z0-9_]+$/)

const Member = PersonRef.extend({ active: z.boolean() })

export const Team = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The invite groups this team serves as. */
    groups: z.array(z.string()),
    members: z.array(Member),
    archived: z.boolean(),
    can: z.object({
      change: z.boolean(),
      join: z.boolean(),
      leave: z.boolean(),
      addOthers: z.boolean(),
    }),
  })
  .meta({ id: 'Team' })
export type Team = z.infer<typeof Team>

/** An area somebody knows their way in: one's own words, such as `mobile` or `請求`. */
const area = text(40)

export const Knowledge = z
  .object({ person: PersonRef, areas: z.array(z.string()) })
  .meta({ id: 'Knowledge' })
export type Knowledge = z.infer<typeof Knowledge>

/** "Invite me to every incident", by one's own choice. */
export const Subscription = z
  .object({
    active: z.boolean(),
    /** This severe at least; null: every one, from the moment it is raised. */
    severity: Severity.nullable(),
    /** Only these types; null: all. */
    types: z.array(z.string()).nullable(),
    drills: z.boolean(),
  })
  .meta({ id: 'Subscription' })
export type Subscription = z.infer<typeof Subscription>

export const teams = {
  list: route({
    method: 'GET',
    path: '/teams',
    summary: 'Every team, by name; archived ones only if asked for.',
    needs: 'member',
    input: z.strictObject({ archived: z.enum(['true', 'false']).optional() }),
    output: list(Team),
  }),
  create: route({
    method: 'POST',
    path: '/teams',
    summary: 'A new team. `groups` names the invite groups it serves as.',
    needs: 'admin',
    status: 201,
    input: z.strictObject({
      name: text(80),
      groups: z.array(group).max(20).optional(),
      members: z.array(id).max(200).optional(),
    }),
    output: Team,
  }),
  change: route({
    method: 'PATCH',
    path: '/teams/:team',
    summary: 'Rename a team, say which invite groups it serves as, archive it or call it back.',
    needs: 'admin',
    input: z.strictObject({
      team: id,
      name: text(80).optional(),
      groups: z.array(group).max(20).optional(),
      archived: z.boolean().optional(),
    }),
    output: Team,
  }),
  addMember: route({
    method: 'PUT',
    path: '/teams/:team/members/:person',
    summary: 'Join a team, or add somebody to a team one is in.',
    needs: 'member',
    input: z.strictObject({ team: id, person: id }),
    output: Team,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/teams/:team/members/:person',
    summary: 'Leave a team, or take somebody out of a team one is in.',
    needs: 'member',
    input: z.strictObject({ team: id, person: id }),
    output: Team,
  }),
} as const

export const knowledge = {
  list: route({
    method: 'GET',
    path: '/knowledge',
    summary: 'Who knows their way in what, where people said so.',
    needs: 'member',
    input: z.strictObject({}),
    output: list(Knowledge),
  }),
  choose: route({
    method: 'PUT',
    path: '/me/knowledge',
    summary: 'The areas I know, in my own words. Never required.',
    needs: 'member',
    input: z.strictObject({ areas: z.array(area).max(30) }),
    output: Knowledge,
  }),
} as const

export const subscription = {
  get: route({
    method: 'GET',
    path: '/me/subscription',
    summary: 'Whether I am invited to every incident, and to which.',
    needs: 'member',
    input: z.strictObject({}),
    output: Subscription,
  }),
  choose: route({
    method: 'PUT',
    path: '/me/subscription',
    summary: 'Invite me to every incident from now on, as an observer. Never to private ones.',
    needs: 'member',
    input: z.strictObject({
      severity: Severity.nullable().default(null),
      types: z.array(z.string().max(40)).max(40).nullable().default(null),
      drills: z.boolean().default(false),
    }),
    output: Subscription,
  }),
  leave: route({
    method: 'DELETE',
    path: '/me/subscription',
    summary: 'Invite me no longer. I stay where I am already.',
    needs: 'member',
    input: z.strictObject({}),
    output: Done,
  }),
} as const

export interface TeamEvents {
  'team.created': {
    readonly name: string
    readonly groups: readonly string[]
    readonly members: readonly string[]
  }
  'team.changed': { readonly name?: string; readonly groups?: readonly string[] }
  'team.archived': Record<string, never>
  'team.restored': Record<string, never>
  'team.member_added': { readonly person: string }
  'team.member_removed': { readonly person: string }
  'knowledge.said': { readonly person: string; readonly areas: readonly string[] }
  'subscription.chosen': {
    readonly person: string
    readonly severity: Severity | null
    readonly types: readonly string[] | null
    readonly drills: boolean
  }
  'subscription.left': { readonly person: string }
}
