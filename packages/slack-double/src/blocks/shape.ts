/** What Slack demands of one value. The kinds and their order of refusal are those of Slack's own published validator, hack-json-schema. */
export type Shape =
  | {
      readonly kind: 'string'
      readonly min?: number
      readonly max?: number
      readonly oneOf?: readonly string[]
      readonly pattern?: string
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'anything' }
  | { readonly kind: 'list'; readonly items: Shape; readonly min?: number; readonly max?: number }
  | Fields
  | { readonly kind: 'typed'; readonly types: Readonly<Record<string, Shape>> }
  | { readonly kind: 'all'; readonly of: readonly Shape[] }

/** An object with named fields; unless it is open, any other field is refused. A required field may have another that stands in for it. */
export interface Fields {
  readonly kind: 'fields'
  readonly required: readonly string[]
  readonly instead?: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, Shape>>
  readonly open?: boolean
}

/** One refusal, in Slack's words, with the place that it is about. */
export interface Fault {
  readonly text: string
  readonly pointer: string
}

type Json = Readonly<Record<string, unknown>>

/** Everything that Slack would say against a value, in the order in which it says it. */
export function faultsOf(shape: Shape, value: unknown, pointer: string): readonly Fault[] {
  switch (shape.kind) {
    case 'anything':
      return []
    case 'string':
      return one(stringFault(shape, value), pointer)
    case 'boolean':
      return one(booleanFault(value), pointer)
    case 'integer':
      return one(integerFault(shape, value), pointer)
    case 'list':
      return listFaults(shape, value, pointer)
    case 'fields':
      return fieldsFaults(shape, value, pointer)
    case 'typed':
      return typedFaults(shape, value, pointer)
    case 'all':
      return allFaults(shape.of, value, pointer)
  }
}

/** How a fault stands in `errors` of an answer. */
export function sentence({ text, pointer }: Fault): string {
  return pointer === '' ? text : `${text} [json-pointer:${pointer}]`
}

/** Whether a value is an object with names, not a list and not nothing. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Slack counts code points: an emoji outside the first plane is one character. */
export function characters(text: string): number {
  return Array.from(text).length
}

function one(text: string | null, pointer: string): readonly Fault[] {
  return text === null ? [] : [{ text, pointer }]
}

function allFaults(parts: readonly Shape[], value: unknown, pointer: string): readonly Fault[] {
  const faults = parts.flatMap((part) => faultsOf(part, value, pointer))
  return faults.length === 0
    ? []
    : [{ text: 'failed to match all allowed schemas', pointer }, ...faults]
}

function booleanFault(value: unknown): string | null {
  return typeof value === 'boolean' ? null : 'must be a boolean'
}

function stringFault(shape: Shape & { kind: 'string' }, value: unknown): string | null {
  if (typeof value !== 'string') return 'must provide a string'
  if (shape.oneOf && !shape.oneOf.includes(value)) return 'must be a valid enum value'
  if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(value)) {
    return `input must match regex pattern: ${shape.pattern}`
  }
  return lengthFault(shape, characters(value))
}

function lengthFault(shape: Shape & { kind: 'string' }, length: number): string | null {
  if (shape.max !== undefined && length > shape.max) {
    return `must be less than ${String(shape.max + 1)} characters`
  }
  if (shape.min !== undefined && length < shape.min) {
    return `must be more than ${String(shape.min - 1)} characters`
  }
  return null
}

function integerFault(shape: Shape & { kind: 'integer' }, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'must provide an integer'
  if (shape.max !== undefined && value > shape.max) return `must be less than ${String(shape.max)}`
  if (shape.min !== undefined && value < shape.min) {
    return `must be greater than ${String(shape.min)}`
  }
  return null
}

function listFaults(
  shape: Shape & { kind: 'list' },
  value: unknown,
  pointer: string,
): readonly Fault[] {
  if (!Array.isArray(value)) return one('must provide an array', pointer)
  if (shape.max !== undefined && value.length > shape.max) {
    return one(`no more than ${String(shape.max)} items allowed`, pointer)
  }
  if (shape.min !== undefined && value.length < shape.min) {
    return one(`must provide at least ${String(shape.min)} items`, pointer)
  }
  return value.flatMap((item, index) => faultsOf(shape.items, item, `${pointer}/${String(index)}`))
}

function fieldsFaults(shape: Fields, value: unknown, pointer: string): readonly Fault[] {
  if (!isRecord(value)) return one('must provide an object', pointer)
  const missing = shape.required.filter((name) => !isGiven(shape, value, name))
  if (missing.length > 0) {
    return missing.map((name) => ({ text: `missing required field: ${name}`, pointer }))
  }
  const known = Object.entries(shape.fields)
    .filter(([name]) => name in value)
    .flatMap(([name, field]) => faultsOf(field, value[name], `${pointer}/${name}`))
  const strange = shape.open
    ? []
    : Object.keys(value)
        .filter((name) => !(name in shape.fields))
        .map((name) => ({ text: `invalid additional property: ${name}`, pointer }))
  return [...known, ...strange]
}

function isGiven({ instead }: Fields, value: Json, name: string): boolean {
  const other = instead?.[name]
  return name in value || (other !== undefined && other in value)
}

function typedFaults(
  shape: Shape & { kind: 'typed' },
  value: unknown,
  pointer: string,
): readonly Fault[] {
  if (!isRecord(value)) return one('must provide an object', pointer)
  if (!('type' in value)) return one('missing required field: type', pointer)
  const { type } = value
  if (typeof type !== 'string') return one('must provide a string', `${pointer}/type`)
  const known = Object.hasOwn(shape.types, type) ? shape.types[type] : undefined
  return known
    ? faultsOf(known, value, pointer)
    : one(`unsupported type: ${type}`, `${pointer}/type`)
}
