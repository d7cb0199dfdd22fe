import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MethodFacts, Tier } from '../core/api.ts'
import { METHOD_NAMES, type MethodName } from './names.ts'

/** Slack's own reference, which lies beside the project and is no part of it. */
export const REFERENCE = join(import.meta.dirname, '../../../../../shared/truth/slack')

/** Whether the reference is there: on a machine without it the facts stand for themselves. */
export const hasReference = existsSync(REFERENCE)

interface Documented {
  readonly scope: { readonly bot?: readonly string[] }
  readonly rate_limits: string
  readonly args: {
    readonly required?: readonly string[]
    readonly properties: Readonly<Record<string, unknown>>
  }
  readonly errors?: Readonly<Record<string, unknown>>
}

/** Reads the facts of every method that the double answers out of the reference. */
export function readReference(): Readonly<Record<MethodName, MethodFacts>> {
  const measured = read('java-json-logs/rate_limit_tiers.json') as Readonly<Record<string, string>>
  const entries = METHOD_NAMES.map((name) => {
    const documented = read(`docs-reference/methods/${name}.json`) as Documented
    return [name, factsOf(documented, measured[name] ?? '')] as const
  })
  return Object.fromEntries(entries) as Readonly<Record<MethodName, MethodFacts>>
}

function factsOf({ args, scope, rate_limits, errors }: Documented, measured: string): MethodFacts {
  const names = Object.keys(args.properties).filter((name) => name !== 'token')
  return {
    args: Object.fromEntries(
      names.toSorted().map((name) => [name, args.required?.includes(name) ?? false]),
    ),
    scopes: scope.bot ?? [],
    tier: tierOf(rate_limits, measured),
    errors: Object.keys(errors ?? {}).toSorted(),
  }
}

/** Where the two sources differ, the lower one: what we build must live with it. */
function tierOf(documented: string, measured: string): Tier {
  const known = [documented.toUpperCase(), measured.replace('Tier', 'T')].filter((tier) =>
    /^T[1-4]$/.test(tier),
  )
  return (known.toSorted()[0] ?? 'special') as Tier
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(REFERENCE, file), 'utf8'))
}
