import type { CallEntry, DeliveryEntry, Log } from './core/double.ts'

/** A log that can be written. */
export interface Journal extends Log {
  write(entry: CallEntry | DeliveryEntry): void
}

/** An empty log. */
export function journal(): Journal {
  let entries: (CallEntry | DeliveryEntry)[] = []
  return {
    get entries() {
      return entries
    },
    calls: (method) =>
      entries
        .filter((entry) => entry.kind === 'call')
        .filter(named(({ method: own }) => own, method)),
    deliveries: (name) =>
      entries
        .filter((entry) => entry.kind === 'delivery')
        .filter(named(({ name: own }) => own, name)),
    clear() {
      entries = []
    },
    write(entry) {
      entries.push(entry)
    },
  }
}

function named<Entry>(
  nameOf: (entry: Entry) => string,
  wanted: string | undefined,
): (entry: Entry) => boolean {
  return (entry) => wanted === undefined || nameOf(entry) === wanted
}
