import type { Language, MemberRole, Needs } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { Client, RouteRow } from '../../platform/http/mount.ts'
import type { Caller } from '../parts.ts'
import { findPerson, type PersonRow } from './queries.ts'
import type { Scope } from './scope.ts'
import { bearer } from './tokens.ts'

export type Identify = (request: Request, client: Client) => Promise<Caller>
export type Admit = (
  request: Request,
  row: Pick<RouteRow, 'needs'>,
  client: Client,
) => Promise<Caller>

const RANK: Readonly<Record<Needs, number>> = { nobody: 0, member: 1, admin: 2, owner: 3 }
const LOOKS_ONLY = new Set(['GET', 'HEAD'])

/** Finds out who calls, afresh at every request: a role, once lost, is lost at once. */
export function identifier(scope: Scope): Identify {
  return async (request, { address }) => {
    const token = bearerIn(request)
    const surface = token === null ? 'web' : 'api'
    const row = token === null ? await signedIn(scope, request) : await bearer(scope, token)
    const how = { surface, address, timeZone: timeZoneOf(request) } as const
    if (!row?.active) return { person: null, language: preferred(request), ...how }
    const person = { id: row.id, name: row.name, memberRole: row.role }
    return { person, language: row.language, ...how }
  }
}

async function signedIn({ auth, parts }: Scope, request: Request): Promise<PersonRow | null> {
  const id = await auth.sessionUser(request)
  return id === null ? null : findPerson(parts.reads, id)
}

/** Lets a request in, or refuses: from another site, without a person, or with too small a role. */
export function admission({ publicUrl }: Scope, identify: Identify): Admit {
  return async (request, { needs }, client) => {
    const caller = await identify(request, client)
    if (!LOOKS_ONLY.has(request.method) && caller.surface === 'web') {
      const isSure = caller.person !== null
      if (!isSameSite(request, publicUrl, isSure)) throw new Refusal('cross-site-request')
    }
    demandRank(needs, caller.person?.memberRole ?? null)
    return caller
  }
}

/** Refuses a route that needs more than this role has, or anybody at all. */
export function demandRank(needs: string, role: MemberRole | null): void {
  // An unknown need is a need for an owner.
  const wanted = Object.hasOwn(RANK, needs) ? RANK[needs as Needs] : RANK.owner
  if (wanted === 0) return
  if (role === null) throw new Refusal('sign-in-required')
  if (RANK[role] < wanted) throw new Refusal('not-allowed')
}

/** A browser says where a request comes from; one that says nothing has no cookie to abuse. */
function isSameSite(request: Request, publicUrl: string, mustSay: boolean): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return !mustSay
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return origin === new URL(publicUrl).origin || host === request.headers.get('host')
}

function bearerIn(request: Request): string | null {
  const [, token = null] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return token
}

/** The zone that a `Time-Zone` header names, `Asia/Tokyo`; null for none, or one that is not known. */
function timeZoneOf(request: Request): string | null {
  const named = request.headers.get('time-zone') ?? ''
  const known = zones.get(named)
  if (known !== undefined) return known
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone
    zones.set(named, zone)
    return zone
  } catch {
    return null
  }
}

/** Zones that were asked for before; there are some hundreds in the world. */
const zones = new Map<string, string>()

/** The first of our languages that the browser asks for. */
function preferred(request: Request): Language {
  const wishes = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/)
      return { language: tag.split('-')[0], weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  const wish = wishes.find(({ language }) => language === 'ja' || language === 'en')
  return wish?.language === 'ja' ? 'ja' : 'en'
}
