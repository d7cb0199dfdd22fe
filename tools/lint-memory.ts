import { createHash } from 'node:crypto'

/** What the linter looks at. Paths are from the root, with slashes. */
export interface Sources {
  /** Every file that is linted. */
  readonly files: readonly string[]
  /** What a file says; null where there is none. */
  readonly read: (path: string) => string | null
  /** Where a name that a file writes down leads, be it a module or not; null where it leads nowhere. */
  readonly resolve: (from: string, name: string) => string | null
  /** What holds for every file: the rules, the compiler's options, the versions of all packages. */
  readonly rules: readonly string[]
}

/**
 * By file, what its lint findings follow from: its own text, that of everything it reaches through
 * imports, and what holds for all. As long as that stays the same, so do the findings: rules that
 * know types see no further than this.
 */
export function signatures(sources: Sources): ReadonlyMap<string, string> {
  const graph = createGraph(sources)
  const common = commonTo(sources, graph)
  return new Map(
    sources.files.map((file) => [
      file,
      digest([common, ...graph.reachedFrom(file).map(graph.mark)]),
    ]),
  )
}

/** The files whose findings may differ from those that were remembered as none. */
export function staleFiles(
  now: ReadonlyMap<string, string>,
  clean: Readonly<Record<string, string>>,
): readonly string[] {
  return Array.from(now.keys()).filter((file) => clean[file] !== now.get(file))
}

interface Node {
  readonly text: string | null
  /** Where it leads, and what it names without leading anywhere. */
  readonly leads: readonly string[]
  readonly strays: readonly string[]
}

/** Whatever looks like the name of a module, wherever it stands: too many are harmless, one too few is not. */
const NAMES = /['"`]((?:\.\.?\/|@hikeshi\/)[^'"`\n]*)['"`]/g

function createGraph({ read, resolve }: Sources) {
  const nodes = new Map<string, Node>()

  function nodeOf(path: string): Node {
    const known = nodes.get(path)
    if (known) return known
    const text = read(path)
    const names = Array.from((text ?? '').matchAll(NAMES), ([, name = '']) => name)
    const found = names.map((name) => [name, resolve(path, name)] as const)
    const leads = found.flatMap(([, target]) => (target === null ? [] : [target]))
    const strays = found.flatMap(([name, target]) => (target === null ? [name] : []))
    const node = { text, leads, strays }
    nodes.set(path, node)
    return node
  }

  return {
    nodeOf,
    /** A file and everything that it reaches, each once. */
    reachedFrom(path: string): readonly string[] {
      const reached = new Set([path])
      // A set takes in what is added while it is gone through.
      for (const one of reached) for (const next of nodeOf(one).leads) reached.add(next)
      return Array.from(reached).toSorted()
    },
    mark: memoised((path: string) => {
      const { text, strays } = nodeOf(path)
      return digest([path, text ?? '', ...strays])
    }),
  }
}

/** Declarations that hold everywhere without being imported. */
const AMBIENT = /\bdeclare\s+(?:global|module)\b/

/** Packages may declare such things, too: which ones are imported at all is a matter of everybody. */
const PACKAGES = /(?:from|import)\s*\(?\s*['"]([^.'"][^'"]*)['"]/g

function commonTo({ files, rules }: Sources, { nodeOf }: ReturnType<typeof createGraph>): string {
  const texts = files.map((file) => [file, nodeOf(file).text ?? ''] as const)
  const ambient = texts.filter(([file, text]) => file.endsWith('.d.ts') || AMBIENT.test(text))
  const packages = texts.flatMap(([, text]) =>
    Array.from(text.matchAll(PACKAGES), ([, name = '']) => name),
  )
  return digest([...rules, ...ambient.flat(), ...Array.from(new Set(packages)).toSorted()])
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  // The length keeps what stands beside each other apart.
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('base64')
}

function memoised(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
