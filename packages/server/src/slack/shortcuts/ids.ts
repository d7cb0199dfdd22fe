/** Every shortcut, by its `callback_id`. */
export const SHORTCUT_IDS = ['raise', 'raise-from-message', 'record-message'] as const
export type ShortcutId = (typeof SHORTCUT_IDS)[number]
