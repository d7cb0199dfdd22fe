import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml'

/** As long as a configuration may be as text, in characters. */
const YAML_MAX = 500_000

/** What a text may be refused for before anything in it is looked at. */
type YamlComplaint = 'syntax' | 'twice' | 'tab' | 'documents' | 'deep' | 'anchor' | 'tag' | 'large'

interface Located {
  readonly kind: YamlComplaint
  readonly line: number
}

/** A text that is no YAML, or more of it than a configuration needs. */
export class NotYaml extends Error {
  override readonly name = 'NotYaml'
  readonly complaints: readonly Located[]
  constructor(complaints: readonly Located[]) {
    super(complaints.map(({ kind, line }) => `line ${line}: ${kind}`).join('\n'))
    this.complaints = complaints
  }
}

type Path = readonly PropertyKey[]

/** What a text says, and in which line. */
export interface Read {
  readonly content: unknown
  readonly lineOf: (path: Path) => number
}

/**
 * Reads YAML without its dangers: no anchors, no tags, no second document, no key twice. Throws
 * `NotYaml` with the lines.
 */
export function readYaml(text: string): Read {
  if (text.length > YAML_MAX) {
    throw new NotYaml([{ kind: 'large', line: text.slice(0, YAML_MAX).split('\n').length }])
  }
  const lines = new LineCounter()
  const read = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const [error] = read.errors
  const complaints = error ? told(read.errors) : dangers(read, lines)
  if (complaints.length > 0) throw new NotYaml(complaints)
  return {
    content: read.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => lines.linePos(offsetOf(read, path)).line,
  }
}

const KINDS: Readonly<Partial<Record<YAMLParseError['code'], YamlComplaint>>> = {
  DUPLICATE_KEY: 'twice',
  TAB_AS_INDENT: 'tab',
  MULTIPLE_DOCS: 'documents',
  RESOURCE_EXHAUSTION: 'deep',
}

/** Every key that is there twice; of anything else the first, as the rest mostly follows from it. */
function told(errors: readonly YAMLParseError[]): readonly Located[] {
  const all = errors.map(({ code, linePos }) => {
    return { kind: KINDS[code] ?? 'syntax', line: linePos?.[0].line ?? 1 }
  })
  const twice = all.filter(({ kind }) => kind === 'twice')
  return twice.length > 0 ? twice : all.slice(0, 1)
}

function dangers(read: Document.Parsed, lines: LineCounter): readonly Located[] {
  const found: Located[] = []
  const at = (node: { readonly range?: readonly number[] | null }) =>
    lines.linePos(node.range?.[0] ?? 0).line
  visit(read, {
    Alias: (_, node) => void found.push({ kind: 'anchor', line: at(node) }),
    Value: (_, node) => {
      if (node.anchor) found.push({ kind: 'anchor', line: at(node) })
      else if (node.tag) found.push({ kind: 'tag', line: at(node) })
    },
  })
  return found.slice(0, 10)
}

/** Where the last known step of a path stands: the key of a map, the item of a list. */
function offsetOf(read: Document.Parsed, path: Path): number {
  let node: unknown = read.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null)
