/** Why a body could not be taken, as a code the edge has words for. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused'
  readonly code:
    | 'malformed-json'
    | 'malformed-text'
    | 'nested-too-deep'
    | 'payload-too-large'
    | 'unsupported-media-type'

  constructor(code: BodyRefused['code']) {
    super(code)
    this.code = code
  }
}

const BYTES_MAX = 1024 * 1024
const DEPTH_MAX = 64
const KEYS_MAX = 10_000

/** The JSON object a request carries: at most 1 MiB, 64 levels, well-formed text. An absent body is `{}`. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request)
  if (bytes.length === 0) return {}
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new BodyRefused('unsupported-media-type')
  }
  const value = parse(bytes)
  checkDeep(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BodyRefused('malformed-json')
  }
  // Checked above: a plain object, whose values stay unknown.
  return value as Record<string, unknown>
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > BYTES_MAX) {
    throw new BodyRefused('payload-too-large')
  }
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > BYTES_MAX) throw new BodyRefused('payload-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BodyRefused('malformed-text')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new BodyRefused('malformed-json')
  }
}

/** Walks without recursion: ten kilobytes of brackets would end a recursive one. */
function checkDeep(root: unknown): void {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }]
  let keys = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') checkText(value)
    if (typeof value !== 'object' || value === null) continue
    if (depth > DEPTH_MAX) throw new BodyRefused('nested-too-deep')
    for (const [key, child] of Object.entries(value)) {
      keys += 1
      if (keys > KEYS_MAX) throw new BodyRefused('payload-too-large')
      checkText(key)
      left.push({ value: child, depth: depth + 1 })
    }
  }
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export function checkText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new BodyRefused('malformed-text')
}
