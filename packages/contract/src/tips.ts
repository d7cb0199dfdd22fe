import { z } from 'zod'
import { id, incidentRef, list, optionalText, PersonRef, text } from './common.ts'
import { roleKey } from './handbook.ts'
import { Phase } from './incident-views.ts'
import { route } from './route.ts'

/** アルアル: a small practice of somebody who responds often. */
export const Tip = z
  .object({
    id: z.string(),
    text: z.string(),
    phase: Phase.nullable(),
    role: z.string().nullable(),
    service: z.string().nullable(),
    state: z.enum(['draft', 'published']),
    by: PersonRef,
    at: z.string(),
    incident: z.object({ id: z.string(), number: z.number(), title: z.string() }),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Tip' })
export type Tip = z.infer<typeof Tip>

const tipFields = {
  text: text(1000),
  phase: Phase.nullable().optional(),
  role: roleKey.nullable().optional(),
  service: optionalText(80).nullable().optional(),
}

export const tips = {
  list: route({
    method: 'GET',
    path: '/tips',
    summary: 'Tips of the regulars: published ones, and drafts of mine.',
    needs: 'member',
    input: z.strictObject({ phase: Phase.optional(), role: roleKey.optional() }),
    output: list(Tip),
  }),
  save: route({
    method: 'POST',
    path: '/incidents/:incident/tips',
    summary: 'Save something said in the room as a draft of a tip.',
    needs: 'member',
    status: 201,
    input: z.strictObject({ incident: incidentRef, message: id.optional(), ...tipFields }),
    output: Tip,
  }),
  publish: route({
    method: 'POST',
    path: '/tips/:tip/publish',
    summary: 'Reword it, say where it belongs, and show it to everybody who may see its case.',
    needs: 'member',
    input: z.strictObject({ tip: id, ...tipFields }),
    output: Tip,
  }),
  withdraw: route({
    method: 'POST',
    path: '/tips/:tip/withdraw',
    summary: 'Take a tip away.',
    needs: 'member',
    input: z.strictObject({ tip: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
} as const
