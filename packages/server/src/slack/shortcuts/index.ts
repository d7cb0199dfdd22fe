import type { ShortcutId } from './ids.ts'
import type { Shortcut } from './shortcut.ts'

/** What each shortcut does. */
export const SHORTCUTS: Readonly<Partial<Record<ShortcutId, Shortcut>>> = {}
