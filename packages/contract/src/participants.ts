import { z } from 'zod'
import { Bilingual, id, incidentRef, list, PersonRef, Severity, text } from './common.ts'
import { Availability } from './incident-views.ts'
import { route } from './route.ts'

/** 来てください, or 見守りでOK. */
export const Capacity = z.enum(['act', 'observe'])
export type Capacity = z.infer<typeof Capacity>

/** Why people were called: by a standing list, by somebody, because nobody had answered, or as the owner. */
export const CallReason = z.enum(['list', 'summons', 'escalation', 'ownership'])
export type CallReason = z.infer<typeof CallReason>

/** `nobody`: the group has no members. `inactive`: deactivated. `unknown`: no such person. */
const WhyNot = z.enum(['nobody', 'inactive', 'unknown'])

export const PersonCall = z
  .object({
    id: z.string(),
    at: z.string(),
    /** Null where the product called by itself. */
    by: PersonRef.nullable(),
    reason: CallReason,
    /** Names of the groups and teams that were called. */
    groups: z.array(z.string()),
    people: z.array(PersonRef),
    /** Those who need only watch. */
    observers: z.array(PersonRef),
    /** Who could not be called, and why: ring them up. */
    failed: z.array(z.object({ name: z.string(), why: WhyNot })),
    /** Nobody is left to call. */
    last: z.boolean(),
  })
  .meta({ id: 'PersonCall' })
export type PersonCall = z.infer<typeof PersonCall>

export const Roster = z
  .object({
    people: z.array(
      z.object({
        person: PersonRef,
        availability: Availability,
        until: z.string().nullable(),
        capacity: Capacity,
        /** False as long as somebody who was called has not said anything. */
        answered: z.boolean(),
        joinedAt: z.string(),
        openTodos: z.number(),
        /** The to-dos that they have in hand. */
        tasks: z.array(z.object({ todo: z.string(), text: Bilingual })),
        /** Here, able to act, and without an open to-do. */
        free: z.boolean(),
        areas: z.array(z.string()),
      }),
    ),
    /** Oldest first. */
    calls: z.array(PersonCall),
    /** Two or more at the same thing: a hint, never in anybody’s way. */
    overlaps: z.array(z.object({ about: z.string(), people: z.array(PersonRef) })),
    can: z.object({ summon: z.boolean() }),
  })
  .meta({ id: 'Roster' })
export type Roster = z.infer<typeof Roster>

/** A call that waits for my answer. */
export const WaitingCall = z
  .object({
    incident: z.string(),
    number: z.number(),
    title: z.string(),
    severity: Severity.nullable(),
    by: PersonRef.nullable(),
    reason: CallReason,
    at: z.string(),
  })
  .meta({ id: 'WaitingCall' })
export type WaitingCall = z.infer<typeof WaitingCall>

export const participants = {
  roster: route({
    method: 'GET',
    path: '/incidents/:incident/participants',
    summary: 'Who is here, who is free, who was called and who answered.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: Roster,
  }),
  summon: route({
    method: 'POST',
    path: '/incidents/:incident/participants',
    summary: 'Call people: by name, by team, by invite group, or by an area they know.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      people: z.array(id).max(100).optional(),
      team: id.optional(),
      role: z.string().max(40).optional(),
      area: text(40).optional(),
    }),
    output: Roster,
  }),
  calls: route({
    method: 'GET',
    path: '/me/calls',
    summary: 'Calls that wait for my answer.',
    needs: 'member',
    input: z.strictObject({}),
    output: list(WaitingCall),
  }),
  onCall: route({
    method: 'GET',
    path: '/on-call',
    summary: 'Who is on call: the people and teams behind the invite group `oncall`, as it is now.',
    needs: 'member',
    input: z.strictObject({}),
    output: list(PersonRef),
  }),
} as const

export interface ParticipantEvents {
  'call.made': {
    readonly incident: string
    readonly reason: CallReason
    /** How often nobody had answered before: only of an escalation. */
    readonly step: number
    /** Minutes until the next are called, if nobody answers. */
    readonly wait?: number
    /** Keys of invite groups. */
    readonly groups: readonly string[]
    /** The name it has at the time. */
    readonly team: string | null
    readonly area: string | null
    readonly people: readonly string[]
    readonly observers: readonly string[]
    /** A person or the key of a group. */
    readonly failed: readonly { readonly what: string; readonly why: z.infer<typeof WhyNot> }[]
  }
  'participant.called': {
    readonly incident: string
    readonly person: string
    readonly capacity: Capacity
    readonly call: string
  }
  /** Said "in N minutes", and they are over. */
  'participant.returned': { readonly person: string }
}
