import type { Step } from '@hikeshi/contract'
import { useLocalStorage } from '@mantine/hooks'
import { useNow } from '../../../components/use-now.ts'

/** How long what was put aside stays away. */
const ASIDE_MS = 15 * 60_000

const keyOf = ({ prompt, about }: Step): string => `${prompt} ${about ?? ''}`

/** Steps that I put aside on this device come back after a while. */
export function usePutAside(incident: string) {
  const now = useNow()
  const [aside, setAside] = useLocalStorage<Readonly<Record<string, number>>>({
    key: `hikeshi-aside-${incident}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  return {
    isAside: (step: Step) => now - (aside[keyOf(step)] ?? 0) < ASIDE_MS,
    putAside: (step: Step) => setAside({ ...aside, [keyOf(step)]: Date.now() }),
  }
}
