import type { Clock } from '../core/clock.ts'
import type { CallFault, DeliveryFault, Faults, Match } from '../core/faults.ts'
import type { Json, Millis } from '../core/state.ts'

interface Rule<Fault> {
  readonly match: Match
  readonly fault: Fault
  seen: number
  used: number
}

/** What a rule is asked about. */
interface Asked {
  readonly name: string
  readonly payload: Json
}

/** The faults, and the questions that the double asks them. */
export interface FaultRules extends Faults {
  forCall(asked: Asked): CallFault | null
  forDelivery(asked: Asked): DeliveryFault | null
}

/** An empty set of rules. `goDown` is called when an outage begins. */
export function faultRules(clock: Clock, goDown: () => void): FaultRules {
  let calls: readonly Rule<CallFault>[] = []
  let deliveries: readonly Rule<DeliveryFault>[] = []
  let outages: readonly { readonly from: Millis; readonly to: Millis }[] = []
  const isDown = (): boolean =>
    outages.some(({ from, to }) => clock.now() >= from && clock.now() < to)
  return {
    onCall(match, fault) {
      const rule = { match, fault, seen: 0, used: 0 }
      calls = [...calls, rule]
      return () => {
        calls = calls.filter((other) => other !== rule)
      }
    },
    onDelivery(match, fault) {
      const rule = { match, fault, seen: 0, used: 0 }
      deliveries = [...deliveries, rule]
      return () => {
        deliveries = deliveries.filter((other) => other !== rule)
      }
    },
    down(from, to) {
      const outage = { from, to }
      outages = [...outages, outage]
      clock.at(from, () => {
        if (isDown()) goDown()
      })
      return () => {
        outages = outages.filter((other) => other !== outage)
      }
    },
    isDown,
    clear() {
      calls = []
      deliveries = []
      outages = []
    },
    forCall: (asked) => firstOf(calls, asked),
    forDelivery: (asked) => firstOf(deliveries, asked),
  }
}

/** The first rule that is for this one decides; every rule counts what it sees. */
function firstOf<Fault>(rules: readonly Rule<Fault>[], asked: Asked): Fault | null {
  const due = rules.filter((rule) => fires(rule, asked))
  const first = due.at(0)
  if (!first) return null
  first.used += 1
  return first.fault
}

function fires(rule: Rule<unknown>, asked: Asked): boolean {
  const { nth = 1, times = 1 } = rule.match
  if (!fits(rule.match, asked)) return false
  rule.seen += 1
  return rule.seen >= nth && rule.used < times
}

function fits(match: Match, { name, payload }: Asked): boolean {
  if (match.name !== undefined && match.name !== name) return false
  if (match.channel !== undefined && match.channel !== channelIn(payload)) return false
  return match.where?.(payload) ?? true
}

function channelIn(payload: Json): unknown {
  const { channel, channel_id: id, event } = payload
  if (typeof event === 'object' && event !== null) return channelIn(event as Json)
  if (typeof channel === 'object' && channel !== null) return (channel as Json)['id']
  return channel ?? id
}
