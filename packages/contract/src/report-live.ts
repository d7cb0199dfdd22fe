import { z } from 'zod'
import { Currency } from './currency.ts'
import { incidentRef, PersonRef } from './common.ts'
import { route } from './route.ts'

const FIGURE_MAX = 1_000_000_000_000

const figure = {
  value: z.number().min(0).max(FIGURE_MAX).nullable(),
  note: z.string().trim().max(300).nullable(),
}
const isTold = ({ value, note }: { readonly value: number | null; readonly note: string | null }) =>
  value !== null || (note !== null && note !== '')
const UNTOLD = { message: 'a figure that is not known takes the reason', path: ['note'] }

/** One figure of the impact: a number, or null with the reason why it cannot be told. */
const Figure = z.strictObject(figure).refine(isTold, UNTOLD).meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>

/** An amount is of one currency; amounts of two are never added up. */
const Money = z
  .strictObject({ ...figure, currency: Currency })
  .refine(isTold, UNTOLD)
  .meta({ id: 'Money' })

/** Where no currency is named it is the organisation's, or the one that stood there. */
const MoneyAsked = z
  .strictObject({ ...figure, currency: Currency.optional() })
  .refine(isTold, UNTOLD)

export const FIGURES = ['people', 'orders', 'money', 'tickets'] as const
export type FigureKey = (typeof FIGURES)[number]

/** What the incident cost, as people entered it; null is not known yet. */
export const ImpactFigures = z
  .object({
    people: Figure.nullable(),
    orders: Figure.nullable(),
    money: Money.nullable(),
    tickets: Figure.nullable(),
  })
  .meta({ id: 'ImpactFigures' })
export type ImpactFigures = z.infer<typeof ImpactFigures>

/** The shared text of one section: whole, or what was added since a version. */
export const SectionDocument = z
  .object({
    /** As the live stream names it. */
    stream: z.string(),
    version: z.number(),
    /** Yjs in base64: all of it. Null when `updates` are enough. */
    document: z.string().nullable(),
    /** Yjs in base64: what came after `since`, oldest first. */
    updates: z.array(z.string()),
    /** Who else worked on it a moment ago. */
    here: z.array(PersonRef),
  })
  .meta({ id: 'SectionDocument' })
export type SectionDocument = z.infer<typeof SectionDocument>

const UPDATE_MAX = 700_000
const section = { incident: incidentRef, key: z.string().max(40) }

/** How several people write one section at the same time. */
export const liveRoutes = {
  document: route({
    method: 'GET',
    path: '/incidents/:incident/report/sections/:key/document',
    summary: 'The shared text of a section (Yjs), or what was added since a version.',
    needs: 'member',
    input: z.strictObject({ ...section, since: z.coerce.number().int().min(0).optional() }),
    output: SectionDocument,
  }),
  type: route({
    method: 'POST',
    path: '/incidents/:incident/report/sections/:key/updates',
    summary: 'Add a burst of writing (a Yjs update). The same client and number is taken once.',
    needs: 'member',
    input: z.strictObject({
      ...section,
      client: z.string().regex(/^[\w-]{8,64}$/),
      sequence: z.number().int().min(0),
      update: z.base64().min(1).max(UPDATE_MAX),
    }),
    output: z.object({ version: z.number() }),
  }),
  enter: route({
    method: 'POST',
    path: '/incidents/:incident/report/sections/:key/presence',
    summary: 'Say that one is working on a section, and hear who else is.',
    needs: 'member',
    input: z.strictObject(section),
    output: z.object({ here: z.array(PersonRef) }),
  }),
  impact: route({
    method: 'PUT',
    path: '/incidents/:incident/report/impact',
    summary: 'Enter figures of the impact; null takes one back.',
    needs: 'member',
    input: z.strictObject({
      incident: incidentRef,
      ...ImpactFigures.partial().shape,
      money: MoneyAsked.nullable().optional(),
    }),
    output: ImpactFigures,
  }),
} as const
