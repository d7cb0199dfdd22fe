import { z } from 'zod'
import { Done, id, list, PersonRef } from './common.ts'
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

export const slack = {
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
