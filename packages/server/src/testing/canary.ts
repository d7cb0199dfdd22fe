/** Words planted everywhere one can write, by walking the route table itself. */
import { schemaOf, type NamedRoute } from './bad-input.ts'

/** One word that nobody would write by chance. */
export const CANARY = 'kanariya7q'

/** The `:names` in the address of a route. */
export const namesIn = ({ row }: NamedRoute): readonly string[] =>
  Array.from(row.path.matchAll(/:(\w+)/g), ([, name = '']) => name)

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

export interface Filling {
  /** What a free text says. */
  readonly text: string
  /** Values of fields that are no free text, by their names. */
  readonly known: Readonly<Record<string, unknown>>
  /** Which value of a closed set to take. */
  readonly turn: number
}

/** An input for the route, made from its schema: every text field says `text`. */
export function inputFor({ row }: NamedRoute, filling: Filling): Record<string, unknown> {
  return fillObject(schemaOf(row), filling)
}

function fillObject(shape: Shape, filling: Filling): Record<string, unknown> {
  const fields = Object.entries(shape.properties ?? {}).map(([name, field]) => [
    name,
    Object.hasOwn(filling.known, name) ? filling.known[name] : fill(field, filling),
  ])
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function fill(shape: Shape, filling: Filling): unknown {
  const { turn } = filling
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[turn % shape.enum.length]
  if (shape.anyOf) {
    const some = shape.anyOf.find(({ type }) => type !== 'null')
    return some && fill(some, filling)
  }
  return BY_TYPE[shape.type ?? '']?.(shape, filling)
}

const BY_TYPE: Readonly<Record<string, (shape: Shape, filling: Filling) => unknown>> = {
  string: fillText,
  number: ({ minimum }) => Math.max(1, minimum ?? 1),
  integer: ({ minimum }) => Math.max(1, minimum ?? 1),
  boolean: (_, { turn }) => turn % 2 === 0,
  array: ({ items }, filling) => (items ? [fill(items, filling)] : []),
  object: fillObject,
}

function fillText({ format, pattern }: Shape, { text }: Filling): string | undefined {
  if (format === 'date') return '2027-01-05'
  if (format === 'date-time') return '2026-01-05T09:00:00Z'
  if (format === 'email') return 'somebody@example.com'
  if (pattern?.includes('https?')) return `https://example.com/${text}`
  if (pattern?.includes(String.raw`\d{4}-`)) return '2027-01-05'
  return text
}

/** The names of the fields of a route in which somebody can write freely. */
export function textFields(route: NamedRoute, known: Readonly<Record<string, unknown>>) {
  const filled = inputFor(route, { text: CANARY, known, turn: 0 })
  return Object.entries(filled).flatMap(([name, value]) =>
    JSON.stringify(value).includes(CANARY) && !namesIn(route).includes(name) ? [name] : [],
  )
}
