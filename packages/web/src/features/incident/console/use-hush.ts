import { useLocalStorage } from '@mantine/hooks'
import { useNow } from '../../../components/use-now.ts'

const HUSH_MS = 30 * 60_000

/** "Leave it as it is": what is recorded nowhere is put away on this device alone, for half an hour. */
export function useHush(incident: string) {
  const now = useNow()
  const [since, setSince] = useLocalStorage<number>({
    key: `hikeshi-hush-${incident}`,
    defaultValue: 0,
    getInitialValueInEffect: false,
  })
  return { hushed: now - since < HUSH_MS, hush: () => setSince(Date.now()) }
}
