import { BASE, contract, Problem } from '@hikeshi/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openapi } from './platform/http/openapi.ts'
import { ROUTES } from './testing/bad-input.ts'

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: string }>>>
  >
}

// Our own generator made it: the shape is what the next test proves.
const document = openapi(contract, {
  title: 'Hikeshi',
  version: '0.0.0',
  description: 'For a test.',
  base: BASE,
  problem: Problem,
}) as Document

test('the document is one that the OpenAPI 3.1 schema takes', async () => {
  const validator = new Validator()

  const result = await validator.validate(JSON.parse(JSON.stringify(document)))

  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('every route is in it, once, by its method, its path and its name', () => {
  const written = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`,
    ),
  )

  const wanted = ROUTES.map(
    ({ name, row }) => `${name}: ${row.method} ${BASE}${row.path.replaceAll(/:(\w+)/g, '{$1}')}`,
  )
  expect(written.toSorted()).toEqual(wanted.toSorted())
})

test('every reference leads to something', () => {
  const text = JSON.stringify(document)
  const names = Array.from(text.matchAll(/"#\/components\/schemas\/([^"]+)"/g), ([, name]) => name)

  const known = Object.keys(
    (document as unknown as { components: { schemas: object } }).components.schemas,
  )
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => name === undefined || !known.includes(name))).toEqual([])
})
