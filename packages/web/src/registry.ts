import { useEffect, useSyncExternalStore } from 'react'

interface Registry<Item> {
  /** Adds items for as long as the calling component is shown. Memoise the list. */
  readonly useItems: (items: readonly Item[]) => void
  readonly useAll: () => readonly Item[]
}

/** A list that shown components add to: the commands of the palette, the keys of `?`. */
export function createRegistry<Item>(): Registry<Item> {
  const lists = new Set<readonly Item[]>()
  const listeners = new Set<() => void>()
  let all: readonly Item[] = []

  function changed(): void {
    all = [...lists].flat()
    for (const listener of listeners) listener()
  }

  return {
    useItems(items) {
      useEffect(() => {
        lists.add(items)
        changed()
        return () => {
          lists.delete(items)
          changed()
        }
      }, [items])
    },
    useAll: () =>
      useSyncExternalStore(
        (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        () => all,
      ),
  }
}
