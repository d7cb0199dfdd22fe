export interface Unequal {
  readonly path: string
  readonly log: unknown
  readonly row: unknown
}

/** Where two states differ, field by field. What is absent, undefined and null are one: a column has only null. */
export function* differencesOf(log: unknown, row: unknown, path = ''): Generator<Unequal> {
  if ((log ?? null) === (row ?? null)) return
  if (!isObject(log) || !isObject(row) || Array.isArray(log) !== Array.isArray(row)) {
    yield { path, log, row }
    return
  }
  for (const key of new Set([...Object.keys(log), ...Object.keys(row)])) {
    yield* differencesOf(log[key], row[key], path === '' ? key : `${path}.${key}`)
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
