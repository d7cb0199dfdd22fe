import { z } from 'zod'

/** Text a person typed: trimmed, never empty. Lengths are in UTF-16 code units. */
export const text = (max: number) => z.string().trim().min(1).max(max)
/** Text that may be emptied again. */
export const optionalText = (max: number) => z.string().trim().max(max)
/** A web address; other schemes (javascript:, data:) are refused. */
export const url = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/\S+$/i)
/** An instant in ISO 8601 with offset; answers are in UTC. */
export const instant = z.iso.datetime({ offset: true })
/** An id such as `inc_01ke…`; incidents may also be named by number: `142` or `INC-142`. */
export const id = z.string().min(1).max(120)
export const incidentRef = z.string().min(1).max(40)

export const Language = z.enum(['ja', 'en'])
export type Language = z.infer<typeof Language>

export const Bilingual = z.object({ ja: z.string(), en: z.string() }).meta({ id: 'Bilingual' })
export type Bilingual = z.infer<typeof Bilingual>

export const PersonRef = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PersonRef' })
export type PersonRef = z.infer<typeof PersonRef>

export const Severity = z.enum(['sev1', 'sev2', 'sev3', 'sev4'])
export type Severity = z.infer<typeof Severity>

/** Where a signal came from (W-03). */
export const Origin = z.enum(['system', 'user', 'support', 'staff'])
export type Origin = z.infer<typeof Origin>

/** Keyset pages: `cursor` is the `next` of the page before. */
export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
export const list = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const Done = z.object({ ok: z.literal(true) }).meta({ id: 'Done' })
