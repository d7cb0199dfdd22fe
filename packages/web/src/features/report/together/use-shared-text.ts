import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '../../../api.ts'
import { leaveText, openText } from './open-texts.ts'
import type { SharedText, Snapshot } from './shared-text.ts'

/** The text of a section while it is shown, and how it stands. Null for the moment before it is opened. */
export function useSharedText(
  incident: string,
  key: string,
): { readonly text: SharedText; readonly snapshot: Snapshot } | null {
  const [text, setText] = useState<SharedText | null>(null)
  useEffect(() => {
    setText(openText(incident, key))
    // Who else is here is a kindness: nothing is said when it cannot be told.
    api.report.enter({ incident, key }).catch(() => undefined)
    return () => {
      void leaveText(incident, key)
    }
  }, [incident, key])
  const snapshot = useSyncExternalStore(
    (listener) => text?.subscribe(listener) ?? (() => undefined),
    () => text?.snapshot() ?? null,
  )
  return text && snapshot && { text, snapshot }
}
