import { z } from 'zod'
import { Done, id, incidentRef, list, PersonRef } from './common.ts'
import { route } from './route.ts'

/** `refused`: somebody said "that is not me". `ended`: the account was closed in Slack. */
export const SlackLinkState = z.enum(['linked', 'refused', 'ended'])
export type SlackLinkState = z.infer<typeof SlackLinkState>

/** That somebody of Slack is somebody here. */
export const SlackLink = z
  .object({
    id: z.string(),
    person: PersonRef,
    /** Slack's own id of them: `U…`. */
    slackUser: z.string(),
    state: SlackLinkState,
    /** Until then it rests on the e-mail address alone, and they act in Slack as members. */
    confirmed: z.boolean(),
    linkedAt: z.string(),
    can: z.object({ confirm: z.boolean(), unlink: z.boolean() }),
  })
  .meta({ id: 'SlackLink' })
export type SlackLink = z.infer<typeof SlackLink>

/** ok: it answers. degraded: some calls fail. down: it is only looked at. refused: it does not know us any more. safe: nothing may leave after a restore. waiting: it has not answered yet. */
export const SlackCondition = z.enum(['ok', 'degraded', 'down', 'refused', 'safe', 'waiting'])
export type SlackCondition = z.infer<typeof SlackCondition>

/** How this installation stands with its Slack workspace. */
export const SlackStatus = z
  .object({
    /** Null: no token is set. */
    connection: z
      .object({
        transport: z.enum(['socket', 'http']),
        condition: SlackCondition,
        /** Since when it is not as it should be, as far as that is known. */
        since: z.string().nullable(),
        /** What Slack said when it refused us. */
        refusal: z.string().nullable(),
        workspace: z.object({ name: z.string(), url: z.string() }).nullable(),
        /** How many sockets are open; null over HTTP. */
        sockets: z.number().nullable(),
      })
      .nullable(),
    /** By which the app is created in Slack, for each way. */
    manifest: z.object({ socket: z.string(), http: z.string() }),
  })
  .meta({ id: 'SlackStatus' })
export type SlackStatus = z.infer<typeof SlackStatus>

/** token: Slack knows us. scopes: what the app may do. hearing: Slack reaches us. channels, guests: what the workspace lets it do. lobby: the channel of the settings. */
export const SlackCheckKey = z.enum(['token', 'scopes', 'hearing', 'channels', 'guests', 'lobby'])
export type SlackCheckKey = z.infer<typeof SlackCheckKey>

export const SlackCheck = z
  .object({
    key: SlackCheckKey,
    /** unknown: it was never tried, or Slack does not answer. off: the settings do not want it. */
    state: z.enum(['good', 'bad', 'unknown', 'off']),
    /** What it is about: scopes that are missing, people who could not be invited, the name of the lobby. */
    names: z.array(z.string()),
  })
  .meta({ id: 'SlackCheck' })
export type SlackCheck = z.infer<typeof SlackCheck>

/** Where an incident is in Slack. `none`: nowhere, or there is no Slack. */
export const SlackPlace = z
  .object({
    state: z.enum(['none', 'opening', 'channel', 'thread', 'archived']),
    /** Opens it in Slack. */
    url: z.string().nullable(),
    /** What could not be done there, with the way to do it by hand, in the reader's language. */
    problems: z.array(z.string()),
  })
  .meta({ id: 'SlackPlace' })
export type SlackPlace = z.infer<typeof SlackPlace>

export const slack = {
  place: route({
    method: 'GET',
    path: '/incidents/:incident/slack',
    summary: 'Where an incident is in Slack, and what could not be done there.',
    needs: 'member',
    input: z.strictObject({ incident: incidentRef }),
    output: SlackPlace,
  }),
  get: route({
    method: 'GET',
    path: '/slack',
    summary: 'How this installation stands with its Slack workspace, and the manifest of its app.',
    needs: 'admin',
    input: z.strictObject({}),
    output: SlackStatus,
  }),
  check: route({
    method: 'POST',
    path: '/slack/check',
    summary: 'Asks Slack whether everything is there that the product needs.',
    needs: 'admin',
    input: z.strictObject({}),
    output: list(SlackCheck),
  }),
  links: route({
    method: 'GET',
    path: '/slack/links',
    summary: 'Who of the Slack workspace is who here.',
    needs: 'member',
    input: z.strictObject({}),
    output: list(SlackLink),
  }),
  confirmLink: route({
    method: 'POST',
    path: '/slack/links/:link/confirmation',
    summary: 'That is me in Slack. Said by oneself, and not from Slack.',
    needs: 'member',
    input: z.strictObject({ link: id }),
    output: SlackLink,
  }),
  unlink: route({
    method: 'DELETE',
    path: '/slack/links/:link',
    summary: 'That is not me in Slack: nobody acts as me from there any more.',
    needs: 'member',
    input: z.strictObject({ link: id }),
    output: Done,
  }),
} as const

export interface SlackEvents {
  'slack_person.linked': {
    readonly team: string
    readonly slackUser: string
    readonly person: string
    /** By an address that both sides know, or because they joined from Slack. */
    readonly how: 'address' | 'joined'
  }
  'slack_person.confirmed': Record<string, never>
  'slack_person.refused': Record<string, never>
  'slack_person.ended': Record<string, never>
}
