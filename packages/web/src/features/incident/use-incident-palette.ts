import type { IncidentCan } from '@hikeshi/contract'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type PaletteAction, usePaletteActions } from '../../palette.ts'
import { useWords } from '../../words.tsx'
import { KINDS } from './kinds.ts'
import type { DialogName, Screen } from './screen.ts'

/** What one can do to this incident from the palette, by typing a word. */
export function useIncidentPalette({ number, incident, compose, open }: Screen): void {
  const { words } = useWords()
  const { palette, kinds, next, header } = words.screens.incident
  const navigate = useNavigate()
  const { can } = incident

  const actions = useMemo(() => {
    const writing: readonly PaletteAction[] = can.post
      ? [
          { id: 'write', label: palette.writeMessage, onClick: () => compose(null) },
          ...KINDS.map((kind) => ({
            id: `write-${kind}`,
            label: palette.writeAs(kinds[kind]),
            onClick: () => compose(kind),
          })),
        ]
      : []
    const dialogs: readonly (readonly [keyof IncidentCan, DialogName, string])[] = [
      ['setSeverity', 'severity', next.steps.setSeverity.what],
      ['monitor', 'monitor', next.steps.monitor.button],
      ['proposeConvergence', 'propose', next.steps.proposeConvergence.button],
      ['requestClose', 'requestClose', next.steps.requestClose.button],
      ['reopen', 'reopen', header.reopen],
    ]
    return [
      ...writing,
      ...dialogs
        .filter(([allowed]) => can[allowed])
        .map(([, dialog, label]) => ({ id: dialog, label, onClick: () => open(dialog) })),
      {
        id: 'report',
        label: palette.openReport,
        onClick: () => void navigate({ to: '/incidents/$number/report', params: { number } }),
      },
    ]
  }, [can, palette, kinds, next, header, compose, open, navigate, number])
  usePaletteActions(actions)
}
