import { z } from 'zod'
import { Done, id } from './common.ts'
import { route } from './route.ts'
import { SlackCondition } from './slack.ts'

export const ParkedTask = z
  .object({
    id: z.string(),
    kind: z.string(),
    lane: z.string(),
    since: z.string(),
    attempts: z.number(),
    error: z.string(),
    /** What to do about it, in the language of the caller. */
    remedy: z.string(),
  })
  .meta({ id: 'ParkedTask' })
export type ParkedTask = z.infer<typeof ParkedTask>

export const Health = z
  .object({
    ok: z.boolean(),
    version: z.string(),
    startedAt: z.string(),
    database: z.object({
      mode: z.enum(['embedded', 'external']),
      state: z.enum(['ready', 'restarting', 'failed']),
      version: z.string().nullable(),
      sizeBytes: z.number().nullable(),
      remedy: z.string().nullable(),
    }),
    lanes: z.array(
      z.object({
        lane: z.string(),
        waiting: z.number(),
        overdue: z.number(),
        running: z.number(),
        parked: z.number(),
        unknown: z.number(),
        oldestDueSeconds: z.number().nullable(),
        /** Since this process last looked for due tasks. */
        scanAgeSeconds: z.number().nullable(),
      }),
    ),
    parked: z.array(ParkedTask),
    alarms: z.array(z.object({ code: z.string(), message: z.string(), remedy: z.string() })),
    streamClients: z.number(),
    /** Null: an installation without Slack. */
    slack: z.object({ condition: SlackCondition, since: z.string().nullable() }).nullable(),
    /** Filled from a backup, and nobody has said yet that it is the real one: nothing leaves. */
    safeMode: z.object({ restoredAt: z.string(), madeAt: z.string() }).nullable(),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof Health>

export const health = {
  get: route({
    method: 'GET',
    path: '/health',
    summary:
      'Can it do what it promises: lanes, parked and unknown tasks, with the remedy in words.',
    needs: 'admin',
    input: z.strictObject({}),
    output: Health,
  }),
  retry: route({
    method: 'POST',
    path: '/health/tasks/:task/retry',
    summary: 'Try a parked task again now.',
    needs: 'admin',
    input: z.strictObject({ task: id }),
    output: Done,
  }),
  discard: route({
    method: 'POST',
    path: '/health/tasks/:task/discard',
    summary: 'Give a parked task up. It stays in the log of attempts.',
    needs: 'admin',
    input: z.strictObject({ task: id }),
    output: Done,
  }),
  confirm: route({
    method: 'POST',
    path: '/health/confirmation',
    summary: 'After a restore: this installation is the real one, and may speak to the outside.',
    needs: 'admin',
    input: z.strictObject({}),
    output: Done,
  }),
} as const

/** One message of the live stream: something visible to you happened at `position`. */
export const Change = z
  .object({
    position: z.string(),
    stream: z.string(),
    type: z.string(),
    incident: z.string().nullable(),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>
