import { basename, dirname, join, relative, sep } from 'node:path'
import { colourRule, dateRule, environmentRule, sqlClockRule } from './forbidden-words.ts'
import { doubleRefusal } from './layers-double.ts'
import type { Context, Rule } from './lint-rule.ts'
import { ROOT } from './root.ts'

interface Layer {
  readonly layers: readonly string[]
  readonly packages: readonly string[]
}

/** Who may import whom inside `packages/server/src`, and which packages each layer may use. This table is the architecture. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { layers: ['domain'], packages: [] },
  platform: {
    layers: ['platform'],
    packages: [
      'node:*',
      'kysely',
      'kysely/*',
      'pg',
      'pino',
      'hono',
      'hono/*',
      '@hono/*',
      'prom-client',
      'zod',
    ],
  },
  sources: { layers: ['sources', 'domain'], packages: ['zod'] },
  channels: { layers: ['channels', 'domain', 'platform'], packages: ['zod'] },
  features: {
    layers: ['features', 'domain', 'platform', 'channels', 'sources'],
    packages: ['zod', 'kysely', '@hikeshi/contract', '@hikeshi/contract/*'],
  },
  slack: {
    layers: ['slack', 'features', 'domain', 'platform'],
    packages: [
      'node:crypto',
      'node:timers/promises',
      'zod',
      'kysely',
      '@slack/*',
      '@hikeshi/contract',
      '@hikeshi/contract/*',
    ],
  },
}

/** Packages that one folder alone may use, on top of what its layer may. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'features/people': ['better-auth', 'better-auth/*'],
  'features/report': ['yjs', 'marked'],
  'features/settings': ['yaml'],
  'platform/backup': ['pg-copy-streams'],
}

/** What may be named as a type alone, which leaves nothing behind when the types are stripped. */
const TYPES: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  domain: { layers: [], packages: ['@hikeshi/contract'] },
  'platform/tables.ts': { layers: ['domain'], packages: ['@hikeshi/contract'] },
}

/** Outside the table: the composition root and the command line import anything; settings are read, never reached for. */
const UNLAYERED: ReadonlySet<string> = new Set([
  'app.ts',
  'commands',
  'config.ts',
  'databases.ts',
  'demo',
  'edge.ts',
  'health-endpoints.ts',
  'log.ts',
  'main.ts',
  'problems.ts',
  'server.ts',
  'testing',
  'version.ts',
  'vitals.ts',
  'web-build.ts',
  'web.ts',
])

/** Which of our own packages each package may name. A package that is not here may name any. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  web: ['@hikeshi/contract', '@hikeshi/contract/*'],
  'slack-double': [],
}

/** Layers in which only these files may see Kysely. */
const SEES_NO_SQL: ReadonlySet<string> = new Set(['features', 'slack'])

/** Files of a feature that may see Kysely: all others receive what these hand out. */
const SQL_FILES: ReadonlySet<string> = new Set(['store.ts', 'queries.ts'])

const PACKAGES = join(ROOT, 'packages')
const SERVER = join(PACKAGES, 'server', 'src')
const DOUBLE = join(PACKAGES, 'slack-double', 'src')

/** Where the product may name the double of Slack: in its demo and in its tests. */
const DOUBLE_WELCOME: ReadonlySet<string> = new Set(['demo', 'testing'])

function refusal(file: string, specifier: string, typeOnly: boolean): string | null {
  const message =
    betweenPackages(file, specifier) ??
    namesDouble(file, specifier) ??
    withinServer(file, specifier) ??
    withinDouble(file, specifier)
  return message !== null && typeOnly && isAllowedType(file, specifier) ? null : message
}

function isAllowedType(file: string, specifier: string): boolean {
  const from = pathIn(SERVER, file)
  const rules = [TYPES[from[0] ?? ''], TYPES[from.join('/')]].filter((rule) => rule !== undefined)
  const [target = ''] = specifier.startsWith('.')
    ? pathIn(SERVER, join(dirname(file), specifier))
    : []
  return rules.some(
    ({ layers, packages }) => layers.includes(target) || matches(packages, specifier),
  )
}

function betweenPackages(file: string, specifier: string): string | null {
  const [from] = pathIn(PACKAGES, file)
  if (from === undefined) return null
  if (specifier.startsWith('.')) {
    const [to] = pathIn(PACKAGES, join(dirname(file), specifier))
    return to === from ? null : `${from} may not reach outside its package: import by package name`
  }
  const ours = OURS[from]
  if (ours && specifier.startsWith('@hikeshi/') && !matches(ours, specifier)) {
    return `${from} may not import ${specifier}`
  }
  const foreign = from === 'contract' && specifier !== 'zod' && !isTest(file)
  return foreign ? `contract may not use ${specifier}: it imports only zod` : null
}

function withinDouble(file: string, specifier: string): string | null {
  if (isTest(file)) return null
  const to = specifier.startsWith('.') ? pathIn(DOUBLE, join(dirname(file), specifier)) : null
  return doubleRefusal({ from: pathIn(DOUBLE, file), to, specifier })
}

function namesDouble(file: string, specifier: string): string | null {
  const [layer] = pathIn(SERVER, file)
  if (layer === undefined || specifier !== '@hikeshi/slack-double') return null
  const welcome = isTest(file) || DOUBLE_WELCOME.has(layer)
  return welcome ? null : 'only tests and the demo may name the double of Slack'
}

function withinServer(file: string, specifier: string): string | null {
  const from = pathIn(SERVER, file)
  const layer = from[0]
  if (layer === undefined || UNLAYERED.has(layer) || isTest(file)) return null
  const rule = LAYERS[layer]
  if (!rule) return `${layer} is in no layer of tools/layers.ts`

  return specifier.startsWith('.')
    ? usedLayer(from, layer, rule, pathIn(SERVER, join(dirname(file), specifier)))
    : usedPackage(from, layer, rule, specifier)
}

function usedLayer(
  from: readonly string[],
  layer: string,
  rule: Layer,
  to: readonly string[],
): string | null {
  const [target = 'the package root', feature = ''] = to
  if (!rule.layers.includes(target)) return `${layer} may not import ${target}`
  return crossesFeature(from, to) ? `features/${feature} is entered only by its index.ts` : null
}

function usedPackage(
  from: readonly string[],
  layer: string,
  rule: Layer,
  specifier: string,
): string | null {
  const folder = FOLDERS[from.slice(0, 2).join('/')] ?? []
  if (!matches([...rule.packages, ...folder], specifier)) return `${layer} may not use ${specifier}`
  const hidden =
    SEES_NO_SQL.has(layer) && specifier === 'kysely' && !SQL_FILES.has(basename(from.at(-1) ?? ''))
  return hidden ? 'only store.ts and queries.ts of a feature may use kysely' : null
}

function crossesFeature(from: readonly string[], to: readonly string[]): boolean {
  const another = to[0] === 'features' && to.length > 2 && (from[0] !== to[0] || from[1] !== to[1])
  return another && !(to.length === 3 && to[2] === 'index.ts')
}

function matches(names: readonly string[], specifier: string): boolean {
  return names.some(
    (name) => specifier === name || (name.endsWith('*') && specifier.startsWith(name.slice(0, -1))),
  )
}

function pathIn(folder: string, file: string): readonly string[] {
  const path = relative(folder, file)
  return path.startsWith('..') ? [] : path.split(sep)
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

interface WithSource {
  readonly source: { readonly value?: unknown } | null
  readonly importKind?: 'type' | 'value'
  readonly exportKind?: 'type' | 'value'
}

const importRule: Rule = {
  create(context: Context) {
    function visit(node: WithSource): void {
      if (typeof node.source?.value !== 'string') return
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type'
      const message = refusal(context.filename, node.source.value, typeOnly)
      if (message !== null) context.report({ node: node.source, message })
    }
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: visit,
      TSImportType: visit,
    }
  },
}

/** The architecture as lint rules. Its test, `layers.test.ts`, has seen every rule fire. */
export default {
  meta: { name: 'layers' },
  rules: {
    imports: importRule,
    environment: environmentRule,
    date: dateRule,
    'sql-clock': sqlClockRule,
    colour: colourRule,
  },
}
