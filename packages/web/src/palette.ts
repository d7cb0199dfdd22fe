import type { ReactNode } from 'react'
import { createRegistry } from './registry.ts'

export interface PaletteAction {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon?: ReactNode
  readonly onClick: () => void
}

const registry = createRegistry<PaletteAction>()

/** Adds commands to the palette while the calling component is shown. Memoise the list. */
export const usePaletteActions = registry.useItems
export const useAllPaletteActions = registry.useAll
