/** People who talk to a real server by a token of their own. */
import type { RealServer } from './real-server.ts'

export interface Somebody {
  readonly ask: (method: string, path: string, body?: object) => Promise<Said>
}
interface Said {
  readonly status: number
  readonly text: string
}

function somebody(server: RealServer, token: string): Somebody {
  return {
    ask: async (method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
      const response = await fetch(`${server.url}/api/v1${path}`, init)
      return { status: response.status, text: await response.text() }
    },
  }
}

/** Somebody else of the organisation, by a token of their own. */
export async function enrol(server: RealServer, name: string, role: 'admin' | 'member') {
  const { people, handlers } = server.app
  const id = await people.putPerson({
    name,
    role,
    email: `${name}@example.com`,
    language: 'en',
  })
  const caller = { language: 'en', timeZone: null, surface: 'api', address: 'test' } as const
  const person = { id, name, memberRole: role }
  const made = await handlers.tokens.create(
    { name: 'test' },
    { caller: { ...caller, person }, request: new Request(server.url), headers: new Headers() },
  )
  return { id, token: made.secret, ...somebody(server, made.secret) }
}

/** Everything the live stream says from the first event on, until it is asked for. */
export function listen(url: string, token: string): () => Promise<string> {
  const leaving = new AbortController()
  let said = ''
  const heard = (async () => {
    const headers = { authorization: `Bearer ${token}`, 'last-event-id': '1' }
    const response = await fetch(`${url}/api/v1/stream`, { headers, signal: leaving.signal })
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) said += decoder.decode(part as Uint8Array)
  })().catch(() => {})
  return async () => {
    leaving.abort()
    await heard
    return said
  }
}
