import type { Keeper } from './outbox.ts'

/**
 * Keeps on this device what is not sent. Each tab has a place of its own; a tab that opens the
 * section takes over what others have left, and sends it once more at worst, which changes nothing.
 */
export function createKeeper(place: string, client: string): Keeper {
  const mine = `${place}/${client}`
  const all = keptIn(place)
  return {
    load: () => all.map((name) => localStorage.getItem(name)).filter((text) => text !== null),
    save: (update) => {
      if (update === null) localStorage.removeItem(mine)
      else localStorage.setItem(mine, update)
      // What was taken over is in there, or sent.
      for (const name of all) if (name !== mine) localStorage.removeItem(name)
    },
  }
}

export const placeOf = (incident: string, key: string): string => `hikeshi-text/${incident}/${key}`

/** Whether this device holds something of this section that the server does not have. */
export const isKept = (incident: string, key: string): boolean =>
  keptIn(placeOf(incident, key)).length > 0

function keptIn(place: string): readonly string[] {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
  return names.filter((name) => name !== null).filter((name) => name.startsWith(`${place}/`))
}
