/**
 * A backup is one gzip file of UTF-8 lines, made to be read by people too (`zcat`):
 *
 *     hikeshi-backup 1
 *     {"product":"0.1.0","madeAt":"…","postgres":"18.4","migrations":[…]}
 *     table {"name":"public.person","columns":["id","role"]}
 *     per_01…	owner                          rows, as COPY's text format writes them
 *     \.
 *     {"rows":1,"sha256":"…"}                 of the rows above
 *     sequences {"public.lease_token":{"last":"5","called":true}}
 *     end {"sha256":"…"}                      of every byte above
 *
 * Tables come in an order in which they can be filled. COPY escapes newlines and backslashes, so a
 * row is a line and no row reads `\.`.
 */
import { z } from 'zod'

export const FIRST_LINE = 'hikeshi-backup'
export const FORMAT = 1
export const END_OF_ROWS = '\\.\n'

export const Header = z.object({
  product: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string(), at: z.string() })),
})
export type Header = Readonly<z.output<typeof Header>>

export const Table = z.object({
  /** With its schema, quoted where need be: ready for a statement. */
  name: z.string().regex(/^(public|auth)\.([a-z_][a-z0-9_]*|"[^"]+")$/),
  columns: z.array(z.string()).min(1),
})
export type Table = Readonly<z.output<typeof Table>>

export const Sum = z.object({ rows: z.number().int(), sha256: z.string() })
export type Sum = Readonly<z.output<typeof Sum>>

export const Sequences = z.record(
  z.string(),
  z.object({ last: z.string().regex(/^-?\d+$/), called: z.boolean() }),
)
export type Sequences = Readonly<z.output<typeof Sequences>>

export const End = z.object({ sha256: z.string() })

/** What a backup holds, table by table. */
export interface Contents {
  readonly header: Header
  readonly tables: readonly (Table & Sum)[]
}
