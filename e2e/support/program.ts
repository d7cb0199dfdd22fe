import type { contract } from '@hikeshi/contract'
import { addresses } from '@hikeshi/contract/addresses'
import { type Client, createClient } from '@hikeshi/contract/client'

export type Program = Client<typeof contract>

/** A program that acts by somebody's token, as integrations do. */
export function createProgram(url: string, token: string): Program {
  return createClient<typeof contract>(addresses, async (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(url + path, { ...init, headers })
  })
}
