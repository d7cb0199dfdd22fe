import type { Clock } from '../core/clock.ts'
import type { DeliveryFault } from '../core/faults.ts'

/** An event that goes out of order waits for the next one, but no longer than that. */
const HELD_AT_MOST = 2000

/** Sends events as the faults say: at once, twice, late, never, or after the next one. */
export function twister(clock: Clock) {
  let held: readonly (() => void)[] = []

  function sent(send: () => void): void {
    send()
    const waiting = held
    held = []
    for (const release of waiting) release()
  }

  /** Keeps an event back until the next has gone out. */
  function hold(send: () => void): void {
    let gone = false
    const release = (): void => {
      if (gone) return
      gone = true
      send()
    }
    held = [...held, release]
    clock.at(clock.now() + HELD_AT_MOST, release)
  }

  return (fault: DeliveryFault | null, send: () => void): void => {
    switch (fault?.kind) {
      case 'drop':
        return
      case 'delay':
        clock.at(clock.now() + fault.milliseconds, () => {
          sent(send)
        })
        return
      case 'out_of_order':
        hold(send)
        return
      case 'duplicate':
        sent(send)
        send()
        return
      case 'answer_lost':
      case undefined:
        sent(send)
    }
  }
}
