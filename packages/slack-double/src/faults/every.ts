import type { Double, Sockets } from '../core/double.ts'
import type { CallFault, DeliveryFault, Match } from '../core/faults.ts'

/** One way in which this Slack goes wrong: from when it begins until what `begin` returned is called. */
export interface Misfortune {
  readonly name: string
  readonly of: 'calls' | 'deliveries' | 'sockets' | 'slack'
  readonly begin: (double: Double, appId: string) => () => void
}

const ALWAYS = { times: Number.POSITIVE_INFINITY } as const
const PAGE = 502

/** One of each: a kind that is missing here does not compile. */
const CALLS: { readonly [Kind in CallFault['kind']]: Extract<CallFault, { kind: Kind }> } = {
  rate_limited: { kind: 'rate_limited', retryAfter: 10 },
  error: { kind: 'error', error: 'internal_error' },
  http: { kind: 'http', status: 503 },
  html: { kind: 'html' },
  hang: { kind: 'hang' },
  reset: { kind: 'reset' },
  slow: { kind: 'slow', milliseconds: 2000 },
  effect_then_reset: { kind: 'effect_then_reset' },
  effect_then_hang: { kind: 'effect_then_hang' },
  effect_then_http: { kind: 'effect_then_http', status: PAGE },
  create_race: { kind: 'create_race' },
}

const DELIVERIES: {
  readonly [Kind in DeliveryFault['kind']]: Extract<DeliveryFault, { kind: Kind }>
} = {
  duplicate: { kind: 'duplicate' },
  answer_lost: { kind: 'answer_lost' },
  drop: { kind: 'drop' },
  delay: { kind: 'delay', milliseconds: 10_000 },
  out_of_order: { kind: 'out_of_order' },
}

/** Were all of them held back until the next one goes, none would go before another: it is every second one. */
function whenOf({ kind }: DeliveryFault): Match {
  let seen = 0
  return kind === 'out_of_order' ? { ...ALWAYS, where: () => seen++ % 2 === 0 } : ALWAYS
}

const SOCKETS: {
  readonly [Kind in Exclude<keyof Sockets, 'count' | 'say'>]: (
    sockets: Sockets,
    appId: string,
  ) => void
} = {
  drop: (sockets, appId) => {
    sockets.drop(appId)
  },
  refresh: (sockets, appId) => {
    sockets.refresh(appId)
  },
  disable: (sockets, appId) => {
    sockets.disable(appId)
  },
}

/** Every way in which this Slack can go wrong: for whoever wants to have tried them all. */
export const MISFORTUNES: readonly Misfortune[] = [
  ...Object.values(CALLS).map((fault): Misfortune => ({
    name: fault.kind,
    of: 'calls',
    begin: ({ faults }) => faults.onCall(ALWAYS, fault),
  })),
  ...Object.values(DELIVERIES).map((fault): Misfortune => ({
    name: `deliveries: ${fault.kind}`,
    of: 'deliveries',
    begin: ({ faults }) => faults.onDelivery(whenOf(fault), fault),
  })),
  ...Object.entries(SOCKETS).map(([kind, happen]): Misfortune => ({
    name: `sockets: ${kind}`,
    of: 'sockets',
    begin: ({ sockets }, appId) => {
      happen(sockets, appId)
      return () => {}
    },
  })),
  {
    name: 'down',
    of: 'slack',
    begin: ({ faults, clock }) => faults.down(clock.now(), Number.POSITIVE_INFINITY),
  },
]
