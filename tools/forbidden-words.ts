import type { Context, Rule } from './lint-rule.ts'
import { pathFromRoot } from './root.ts'

interface Node {
  readonly type: string
}
interface Identifier extends Node {
  readonly name: string
  readonly parent?: Node & {
    readonly property?: Node
    readonly key?: Node
    readonly computed?: boolean
  }
}
interface Member extends Node {
  readonly object: Node & { readonly name?: string; readonly property?: Node }
  readonly property: Node & { readonly name?: string; readonly value?: unknown }
  readonly computed: boolean
}
interface Declarator extends Node {
  readonly id: Node & { readonly properties?: readonly Property[] }
  readonly init: (Node & { readonly name?: string }) | null
}
interface Property extends Node {
  readonly key?: { readonly name?: string }
}
interface Names extends Node {
  readonly source: { readonly value: string } | null
  readonly specifiers: readonly {
    readonly imported?: { readonly name?: string }
    readonly local?: { readonly name?: string }
  }[]
}

const ENVIRONMENT_READERS = [
  /^packages\/server\/src\/config\.ts$/,
  /(^|\/)testing\//,
  /^(bench|tools|e2e)\//,
  /(^|\/)(vite|vitest|playwright)\.config\.ts$/,
]

/** Settings come from one place, so that a wrong one stops the start with a sentence. */
export const environmentRule: Rule = {
  create(context) {
    if (ENVIRONMENT_READERS.some((reader) => reader.test(pathFromRoot(context.filename)))) return {}
    function refuse(node: unknown): void {
      context.report({ node, message: 'only config.ts reads process.env' })
    }
    function named(node: Names): void {
      const names = node.specifiers.map(({ imported, local }) => (imported ?? local)?.name)
      if (names.includes('env') && /^(node:)?process$/.test(node.source?.value ?? '')) refuse(node)
    }
    return {
      MemberExpression(node: Member) {
        if (isProcess(node.object) && propertyName(node) === 'env') refuse(node)
      },
      VariableDeclarator(node: Declarator) {
        const taken = node.id.properties?.some((property) => property.key?.name === 'env')
        if (taken && node.init && isProcess(node.init)) refuse(node)
      },
      ImportDeclaration: named,
      ExportNamedDeclaration: named,
    }
  },
}

function isProcess(node: Node & { readonly name?: string }): boolean {
  if (node.type === 'MemberExpression') return propertyName(node as Member) === 'process'
  return node.name === 'process'
}

function propertyName(node: Member): unknown {
  return node.computed ? node.property.value : node.property.name
}

const SERVER = /^packages\/server\/src\//
const DATE_FILES = /^packages\/server\/src\/platform\/(db|clock)(\.test)?\.ts$/

/** Time is Temporal; `Date` is what the database driver and the system clock speak, and stays there. */
export const dateRule: Rule = {
  create(context) {
    const path = pathFromRoot(context.filename)
    if (!SERVER.test(path) || DATE_FILES.test(path)) return {}
    return {
      Identifier(node: Identifier) {
        if (node.name !== 'Date' || isOnlyAName(node)) return
        context.report({ node, message: 'Date stays in platform/db.ts and platform/clock.ts' })
      },
    }
  },
}

function isOnlyAName(node: Identifier): boolean {
  const { parent } = node
  if (!parent || parent.computed) return false
  return parent.property === node || parent.key === node
}

const SQL_CLOCK =
  /\b(?:now\s*\(\s*\)|(?:clock|statement|transaction)_timestamp\s*\(|current_timestamp\b|localtimestamp\b)/i

/** Time is a parameter of every query, so that a test can hold the clock. */
export const sqlClockRule: Rule = {
  create(context) {
    const path = pathFromRoot(context.filename)
    if (!SERVER.test(path) || path.startsWith('packages/server/src/testing/')) return {}
    return onText(context, SQL_CLOCK, 'SQL may not ask what time it is: pass the time in')
  },
}

const WEB = /^packages\/web\/src\//
const THEME_FILES = /^packages\/web\/src\/theme(\.test)?\.ts$/

/** A colour written out: `#1a2b3c`, `#abc`, `rgb(…)` and its kin. An anchor such as `/cases#add` is none. */
export const COLOUR =
  /(?<![\w/&?=.-])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i

/** Colours have names in `theme.ts`, where their contrast is checked. */
export const colourRule: Rule = {
  create(context) {
    const path = pathFromRoot(context.filename)
    if (!WEB.test(path) || THEME_FILES.test(path)) return {}
    return onText(context, COLOUR, 'colours are written in theme.ts only: use its name')
  },
}

function onText(context: Context, pattern: RegExp, message: string): ReturnType<Rule['create']> {
  function check(node: unknown, text: unknown): void {
    if (typeof text === 'string' && pattern.test(text)) context.report({ node, message })
  }
  return {
    Literal: (node: { readonly value: unknown }) => check(node, node.value),
    TemplateElement: (node: { readonly value: { readonly raw: string } }) =>
      check(node, node.value.raw),
  }
}
