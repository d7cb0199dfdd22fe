import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { api } from '../../../api.ts'
import { findText, leaveText, openText } from './open-texts.ts'
import type { SharedText, Snapshot } from './shared-text.ts'

/** The text of a section while it is shown, and how it stands. Null for the moment before it is opened. */
export function useSharedText(
  incident: string,
  key: string,
): { readonly text: SharedText; readonly snapshot: Snapshot } | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = openText(incident, key).subscribe(listener)
      return () => {
        stop()
        void leaveText(incident, key)
      }
    },
    [incident, key],
  )
  const snapshot = useSyncExternalStore(
    subscribe,
    () => findText(incident, key)?.snapshot() ?? null,
  )
  useEffect(() => {
    // Who else is here is a kindness: nothing is said when it cannot be told.
    api.report.enter({ incident, key }).catch(() => undefined)
  }, [incident, key])
  const text = findText(incident, key)
  return text && snapshot && { text, snapshot }
}
