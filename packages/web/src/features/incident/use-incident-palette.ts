import type { WebWords } from '@hikeshi/contract/words/web'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type PaletteAction, usePaletteActions } from '../../palette.ts'
import { useWords } from '../../words.tsx'
import { KINDS } from './kinds.ts'
import type { Part, Screen } from './screen.ts'
import { dialogList } from './dialog-list.ts'

/** Everything one can do to this incident, from the palette, by typing a word. */
export function useIncidentPalette(screen: Screen): void {
  const { words } = useWords()
  const navigate = useNavigate()
  const { number, incident, open, compose, goTo } = screen

  const actions = useMemo(() => {
    const dialogs = dialogList({ incident }, words).map(({ name, label }) => ({
      id: name,
      label,
      onClick: () => open(name),
    }))
    const report = () => void navigate({ to: '/incidents/$number/report', params: { number } })
    return [
      ...writing({ incident, compose, goTo }, words),
      ...dialogs,
      ...places({ goTo }, words),
      { id: 'report', label: words.screens.incident.palette.openReport, onClick: report },
    ]
  }, [number, incident, open, compose, goTo, words, navigate])
  usePaletteActions(actions)
}

/** A message, plain or as what it is, or a mark on one that is there. */
function writing(
  { incident: { can }, compose, goTo }: Pick<Screen, 'compose' | 'goTo' | 'incident'>,
  words: WebWords,
): readonly PaletteAction[] {
  const { palette, kinds } = words.screens.incident
  if (!can.post) return []
  const mark = {
    id: 'mark',
    label: palette.markMessage,
    onClick: () => goTo('room', 'current-message'),
  }
  return [
    { id: 'write', label: palette.writeMessage, onClick: () => compose(null) },
    ...(can.edit ? [mark] : []),
    ...KINDS.map((kind) => ({
      id: `write-${kind}`,
      label: palette.writeAs(kinds[kind]),
      onClick: () => compose(kind),
    })),
  ]
}

/** The parts of the page. */
function places({ goTo }: Pick<Screen, 'goTo'>, words: WebWords): readonly PaletteAction[] {
  const { palette, board, tabs } = words.screens.incident
  const all: readonly (readonly [Part, string, string])[] = [
    ['board', 'notices', words.screens.notices.heading],
    ['board', 'topics', words.screens.console.topics.heading],
    ['board', 'people', board.people],
    ['ledger', 'ledger', tabs.ledger],
    ['todos', 'todos', tabs.todos],
  ]
  return all.map(([part, id, name]) => ({
    id: `show-${id}`,
    label: palette.show(name),
    onClick: () => goTo(part, id),
  }))
}
