import { z } from 'zod'
import type { RouteRow, RouteTree } from './mount.ts'

export interface ApiInfo {
  readonly title: string
  readonly version: string
  readonly description: string
  readonly base: string
  readonly problem: z.ZodType
}

/** The OpenAPI 3.1 document of the route table. */
export function openapi(tree: RouteTree, info: ApiInfo): object {
  const components: Record<string, object> = {}
  const paths: Record<string, Record<string, object>> = {}
  for (const [noun, rows] of Object.entries(tree)) {
    for (const [verb, row] of Object.entries(rows)) {
      const path = info.base + row.path.replaceAll(/:(\w+)/g, '{$1}')
      paths[path] ??= {}
      paths[path][row.method.toLowerCase()] = operation(
        row,
        { id: `${noun}.${verb}`, noun },
        components,
      )
    }
  }
  components['Problem'] ??= schemaOf(info.problem, 'output', components)
  const { title, version, description } = info
  return {
    openapi: '3.1.0',
    info: {
      title,
      version,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { session: [] }],
    tags: Object.keys(tree).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'hks_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'hikeshi.session_token' },
      },
    },
  }
}

function operation(
  row: RouteRow,
  { id, noun }: { readonly id: string; readonly noun: string },
  components: Record<string, object>,
): object {
  const names = Array.from(row.path.matchAll(/:(\w+)/g), (match) => match[1] ?? '')
  // The mask is typed by keys that only the row knows.
  const rest = row.input.omit(Object.fromEntries(names.map((name) => [name, true])) as never)
  const body = schemaOf(rest, 'input', components) as JsonObject
  const shape = (schemaOf(row.input, 'input', components) as JsonObject).properties ?? {}
  const inPath = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: shape[name] ?? { type: 'string' },
  }))
  const reads = row.method === 'GET'
  const inQuery = reads
    ? Object.entries(body.properties ?? {}).map(([name, schema]) => ({
        name,
        in: 'query',
        required: (body.required ?? []).includes(name),
        schema,
      }))
    : []
  const hasBody = !reads && Object.keys(body.properties ?? {}).length > 0
  return {
    operationId: id,
    tags: [noun],
    summary: row.summary,
    description: `Needs: ${row.needs}.`,
    ...(row.needs === 'nobody' ? { security: [] } : {}),
    parameters: [...inPath, ...inQuery, ...(reads ? [] : [IDEMPOTENCY_KEY])],
    ...(hasBody
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      [row.status ?? 200]: { description: 'Done.', content: answer(row, components) },
      default: {
        description: 'Refused: `code` says why, `detail` says what to do.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function answer(row: RouteRow, components: Record<string, object>): object {
  return {
    'application/json': { schema: schemaOf(row.output, 'output', components) },
    ...(row.text === undefined ? {} : { [row.text]: { schema: { type: 'string' } } }),
  }
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeating a request with its key does nothing twice.',
  schema: { type: 'string', maxLength: 200 },
}

interface JsonObject {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

/** One schema; the named ones in it move to the components and are referred to. */
function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Record<string, object>,
): object {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  const moved = JSON.parse(
    JSON.stringify(own).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as object
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, object>)) {
    components[name] ??= JSON.parse(
      JSON.stringify(definition).replaceAll('#/$defs/', '#/components/schemas/'),
    ) as object
  }
  return named(moved, components)
}

function named(schema: object, components: Record<string, object>): object {
  if (!('id' in schema) || typeof schema.id !== 'string') return withoutIds(schema)
  components[schema.id] ??= withoutIds(schema)
  return { $ref: `#/components/schemas/${schema.id}` }
}

/** `id` is our name for a component, not a keyword of OpenAPI. */
function withoutIds(schema: object): object {
  const { id: _, ...rest } = schema as { id?: unknown }
  return rest
}
