const RETRY = new Set(['40001', '40P01'])
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  '25006',
  '25P02',
  '25P03',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '58030',
])
const UNAVAILABLE_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|server closed the connection|not queryable|driver has already been destroyed/i

/** Unique indexes that only two transactions at the same moment can violate; the second finds it done. */
const RACED = new Set(['event_stream_version', 'entry_message_once', 'participant_once'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Two transactions got in each other's way; the same one may succeed when tried again. */
export function isConflict(error: unknown): boolean {
  if (RETRY.has(codeOf(error))) return true
  return (
    codeOf(error) === '23505' &&
    error instanceof Error &&
    'constraint' in error &&
    RACED.has(String(error.constraint))
  )
}

/** The database cannot be reached, is full, or is starting: nothing was decided, try again later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (UNAVAILABLE.has(code) || code.startsWith('08') || code.startsWith('53')) return true
  return error instanceof Error && UNAVAILABLE_WORDS.test(error.message)
}
