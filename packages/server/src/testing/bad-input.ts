/** Requests that nobody should send, made from the route table itself. */
import { contract, type Route } from '@hikeshi/contract'
import { z } from 'zod'

export interface NamedRoute {
  readonly name: string
  readonly row: Route
}

export const ROUTES: readonly NamedRoute[] = Object.entries(contract).flatMap(([noun, rows]) =>
  Object.entries(rows as Record<string, Route>).map(([verb, row]) => ({
    name: `${noun}.${verb}`,
    row,
  })),
)

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly minLength?: number
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

export const schemaOf = ({ input }: Route): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema

const FORMATS: Readonly<Record<string, string>> = {
  email: 'somebody@example.com',
  'date-time': '2026-01-05T09:00:00Z',
  date: '2026-01-05',
}

/** A value this schema takes. */
function sample(schema: Schema): unknown {
  if (schema.anyOf?.[0]) return sample(schema.anyOf[0])
  return schema.const ?? schema.enum?.[0] ?? OF_TYPE[schema.type ?? '']?.(schema)
}

const OF_TYPE: Readonly<Record<string, (schema: Schema) => unknown>> = {
  integer: () => 1,
  number: () => 1,
  boolean: () => true,
  array: () => [],
  object: (schema) => sampleBody(schema, new Set()),
  string: ({ pattern, format, minLength }) =>
    pattern?.includes('https')
      ? 'https://example.com/'
      : (FORMATS[format ?? ''] ?? 'words'.padEnd(minLength ?? 0, '!')),
}

/** A body that this route takes, with every field but those of its path. */
export function sampleBody(schema: Schema, without: ReadonlySet<string>): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !without.has(name))
  return Object.fromEntries(fields.map(([name, field]) => [name, sample(field)]))
}

export const pathNames = ({ path }: Route): ReadonlySet<string> =>
  new Set(Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => name))

/** Values of a type that this field does not take, whatever it is. */
export function wrongValues(schema: Schema): readonly unknown[] {
  const type = schema.anyOf?.[0]?.type ?? schema.type ?? typeof schema.const
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    string: [12_345, true, [], { a: 1 }, null, 1e308],
    boolean: ['words', 7, [], {}, null],
    array: ['words', 7, true, {}, null, [[]], [null]],
    object: ['words', 7, true, []],
    integer: ['words', -1, 1.5, 1e308, [], {}, null],
    number: ['words', [], {}, null],
  }
  const mayBeNull = schema.anyOf?.some((one) => one.type === 'null') ?? false
  return (wrong[type] ?? [{ a: [] }]).filter((value) => value !== null || !mayBeNull)
}

/** What looks like text and cannot be kept. As JSON, because some of it is no valid string. */
export const POISON_TEXT = [String.raw`"a\u0000b"`, String.raw`"\ud800"`, String.raw`"\udc00x"`]

/** Keyset cursors and numbers that nobody ever got from us. */
export const POISON_QUERY: readonly string[] = [
  'cursor=x',
  'cursor=-1',
  'cursor=99999999999999999999999999',
  'cursor=1e9',
  `cursor=${'A'.repeat(200)}`,
  `cursor=${Buffer.from('{"a":1}').toString('base64url')}`,
  `cursor=${Buffer.from('["x",null]').toString('base64url')}`,
  `cursor=${Buffer.from(String.raw`["\u0000","\ud800"]`).toString('base64url')}`,
  'cursor=%27%3B--',
  'cursor=',
  'limit=0',
  'limit=101',
  'limit=1e99',
  'limit=x',
  'limit=-5',
  'limit=1.5',
  'q=%25%5F%5C%27',
  `q=${encodeURIComponent('障'.repeat(200))}`,
  'q=%F0%9F%94%A5',
  'unknown=1',
  'a%00b=1',
  '__proto__=1',
]

/** The methods of every route that this path, as an address, could be meant for. */
export function addressedBy(path: string): readonly string[] {
  const parts = path.split('/')
  const matching = ROUTES.filter(({ row }) => {
    const others = row.path.split('/')
    return (
      others.length === parts.length &&
      others.every((other, index) => other.startsWith(':') || other === parts[index])
    )
  })
  return Array.from(new Set(matching.map(({ row }) => row.method as string))).toSorted()
}
