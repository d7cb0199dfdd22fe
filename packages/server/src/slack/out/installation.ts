import type { Inside } from '../inside.ts'
import { SlackRefusal } from './refusal.ts'
import { readState, takeState, writeState } from './store.ts'

const KEY = 'installation'
const LOOK_EVERY = { minutes: 10 } as const

/** Slack no longer knows us: what it said, since when, and when it is asked again. */
export interface Gone {
  readonly error: string
  readonly at: string
  readonly lookAt: string
}

/** Whether Slack knows us, as far as anybody noticed; null: it does. */
export const installationGone = (reads: Parameters<typeof readState>[0]): Promise<Gone | null> =>
  readState<Gone>(reads, KEY)

/** Slack said that it does not know us: kept since the first time, and not asked again for a while. */
export async function noteGone({ db, parts, log }: Inside, error: string): Promise<Gone> {
  const now = parts.clock.now()
  const before = await installationGone(parts.reads)
  const gone = {
    error,
    at: before?.at ?? now.toString(),
    lookAt: now.add(LOOK_EVERY).toString(),
  }
  await writeState(db, KEY, gone)
  if (!before) log.error({ error }, 'Slack took our app or its token away: install it again')
  return gone
}

/** Slack knows us. True: it did not before. */
export const noteThere = async ({ db }: Pick<Inside, 'db'>): Promise<boolean> =>
  (await takeState<Gone>(db, KEY)) !== null

/** Asks Slack whether it knows us. What else may be wrong is thrown. */
export async function askWhetherThere(inside: Inside): Promise<Gone | null> {
  try {
    await inside.out.call('auth.test', {})
    await noteThere(inside)
    return null
  } catch (error) {
    if (!isGone(error)) throw error
    return noteGone(inside, error.error)
  }
}

/** Nobody asks Slack anything while it does not know us, but for one question now and then. */
export async function waitsForInstallation(inside: Inside): Promise<Gone | null> {
  const gone = await installationGone(inside.parts.reads)
  if (gone === null) return null
  const isTime = Temporal.Instant.compare(gone.lookAt, inside.parts.clock.now()) <= 0
  return isTime ? askWhetherThere(inside) : gone
}

/** Whether Slack refused because it does not know us any more. */
export const isGone = (error: unknown): error is SlackRefusal =>
  error instanceof SlackRefusal && error.kind === 'installation'
