import { api, problemOf } from '../../../api.ts'
import { onChange, onOnline } from '../../../stream.ts'
import { createKeeper, placeOf } from './keeper.ts'
import { Refused, type Burst } from './outbox.ts'
import { createSharedText, type SharedText } from './shared-text.ts'

interface Open {
  readonly text: SharedText
  readonly close: () => void
  users: number
}

const open = new Map<string, Open>()

/** The text of a section, shared by all who show it here. It lives on until what was typed is sent. */
export function openText(incident: string, key: string): SharedText {
  const place = placeOf(incident, key)
  const known = open.get(place) ?? connect(incident, key)
  known.users += 1
  open.set(place, known)
  return known.text
}

/** The text of a section, if it is open. */
export const findText = (incident: string, key: string): SharedText | null =>
  open.get(placeOf(incident, key))?.text ?? null

/** Nobody shows it any more: it goes as soon as nothing is left to send. */
export async function leaveText(incident: string, key: string): Promise<void> {
  const place = placeOf(incident, key)
  const known = open.get(place)
  if (!known) return
  known.users -= 1
  const isSent = await known.text.flush()
  if (!isSent || known.users > 0 || open.get(place) !== known) return
  open.delete(place)
  known.close()
}

function connect(incident: string, key: string): Open {
  const client = newClient()
  const at = { incident, key }
  const transport = {
    read: (since: number | null) =>
      api.report.document(since === null ? at : Object.assign({ since }, at)),
    send: (burst: Burst) => api.report.type({ ...at, ...burst }).catch(rejected),
  }
  const text = createSharedText(transport, createKeeper(placeOf(incident, key), client), client)
  const stops = [
    onChange(({ type, stream }) => {
      if (type.startsWith('section.') && text.concerns(stream)) void text.pull()
    }),
    onOnline(text.wake),
  ]
  const close = () => {
    for (const stop of stops) stop()
    text.stop()
  }
  return { text, close, users: 0 }
}

/** Whoever is signed out may sign in again, and a server that is away comes back: those are no answers. */
function rejected(error: unknown): never {
  const { status } = problemOf(error)
  const again = status === 0 || status === 401 || status === 429 || status >= 500
  throw again ? error : new Refused('the server does not take it', { cause: error })
}

function newClient(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
