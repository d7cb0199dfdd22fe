import { useLocalStorage } from '@mantine/hooks'
import { createRegistry } from './registry.ts'

interface ShownKey {
  /** The keys in order, e.g. `['g', 'n']`. */
  readonly keys: readonly string[]
  readonly label: string
}

const registry = createRegistry<ShownKey>()

/** Adds lines to the list behind `?` while the calling component is shown. Memoise the list. */
export const useShownKeys = registry.useItems
export const useAllShownKeys = registry.useAll

/** Whether single characters act as shortcuts; a person can turn them off (WCAG 2.1.4). */
export function useSingleKeys() {
  return useLocalStorage({ key: 'hikeshi-single-keys', defaultValue: true })
}
