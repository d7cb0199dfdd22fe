import { useSyncExternalStore } from 'react'

type Dialog = 'palette' | 'keys'

let shown: Dialog | null = null
const listeners = new Set<() => void>()

export function openDialog(dialog: Dialog): void {
  show(dialog)
}

export function closeDialog(): void {
  show(null)
}

/** Which of the app's own dialogs is open. */
export function useDialog(): Dialog | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}

function show(dialog: Dialog | null): void {
  shown = dialog
  for (const listener of listeners) listener()
}
