import { raiseForm, raiseFromMessage } from '../forms/raise.ts'
import { recordForm } from '../forms/record.ts'
import type { ShortcutId } from './ids.ts'
import type { Shortcut } from './shortcut.ts'

/** What each shortcut does. */
export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = {
  raise: {
    kind: 'global',
    name: ({ slack }) => slack.commands.shortcuts.raise,
    run: async (call) => ({
      kind: 'form',
      view: await raiseForm(call, { title: '', context: {} }),
    }),
  },
  'raise-from-message': {
    kind: 'message',
    name: ({ slack }) => slack.commands.shortcuts.raiseFromMessage,
    run: async (call, message) => ({ kind: 'form', view: await raiseFromMessage(call, message) }),
  },
  'record-message': {
    kind: 'message',
    name: ({ slack }) => slack.commands.shortcuts.record,
    run: async (call, message) => ({ kind: 'form', view: await recordForm(call, message) }),
  },
}
