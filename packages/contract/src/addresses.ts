import { contract } from './index.ts'

/** A route as a caller needs to know it: everything else about it is types. */
export interface Address {
  readonly method: string
  readonly path: string
}
export type Addresses = Readonly<Record<string, Readonly<Record<string, Address>>>>

/** The route table without its schemas, for a client that trusts the server's checks. */
export const addresses: Addresses = Object.fromEntries(
  Object.entries(contract).map(([noun, routes]) => [
    noun,
    Object.fromEntries(
      Object.entries(routes).map(([verb, { method, path }]) => [verb, { method, path }]),
    ),
  ]),
)
