import type { Me } from '@hikeshi/contract'
import { createContext, use } from 'react'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in, and what they may do here. For everything inside the shell. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe needs the shell above it.')
  return me
}
