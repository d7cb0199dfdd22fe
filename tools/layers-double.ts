/** Who may import whom inside `packages/slack-double/src`, and which packages each folder may use. */
const FOLDERS: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: { folders: [], packages: ['node:crypto'] },
  facts: { folders: ['core'], packages: ['node:fs', 'node:path'] },
  rates: { folders: ['core'], packages: [] },
  render: { folders: ['core'], packages: [] },
  blocks: { folders: ['core'], packages: [] },
  acts: { folders: ['core', 'render'], packages: [] },
  views: { folders: ['core', 'blocks', 'interactivity'], packages: [] },
  interactivity: { folders: ['core', 'acts', 'blocks', 'render', 'views'], packages: [] },
  methods: {
    folders: ['core', 'acts', 'blocks', 'facts', 'rates', 'render', 'views'],
    packages: [],
  },
  faults: { folders: ['core'], packages: [] },
  delivery: {
    folders: ['core', 'acts', 'facts', 'faults', 'log.ts', 'methods', 'rates', 'render'],
    packages: ['node:crypto', 'node:http', 'node:stream', 'ws'],
  },
  server: { folders: ['core', 'delivery'], packages: ['node:http', 'node:net'] },
  human: {
    folders: ['core', 'acts', 'blocks', 'interactivity', 'render', 'views'],
    packages: [],
  },
  page: {
    folders: ['core', 'blocks', 'human', 'interactivity', 'views'],
    packages: ['node:fs'],
  },
}

/** Outside the table: what puts the parts together, what is run, and what tests need. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'clients',
  'create-double.ts',
  'furnish.ts',
  'index.ts',
  'keep.ts',
  'log.ts',
  'main.ts',
  'manifest.ts',
  'questions',
  'testing',
])

/** An import, by paths below the double's `src`; the target is null when it is a package. */
export interface DoubleImport {
  readonly from: readonly string[]
  readonly to: readonly string[] | null
  readonly specifier: string
}

/** Why the double may not import that; null when it may. */
export function doubleRefusal({ from, to, specifier }: DoubleImport): string | null {
  const [folder] = from
  if (folder === undefined || OUTSIDE.has(folder)) return null
  const rule = FOLDERS[folder]
  if (!rule) return `${folder} is in no line of tools/layers-double.ts`
  if (to === null) {
    return rule.packages.includes(specifier) ? null : `${folder} may not use ${specifier}`
  }
  const [target = 'the package root'] = to
  return target === folder || rule.folders.includes(target)
    ? null
    : `${folder} may not import ${target}`
}
