import { useHotkeys } from '@mantine/hooks'
import { useMemo } from 'react'
import { useShownKeys, useSingleKeys } from '../../../keys.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'

type Name = 'update' | 'assign' | 'decide' | 'severity' | 'pass' | 'converge'

interface CommandAction {
  readonly name: Name
  readonly key: string
  readonly allowed: boolean
  readonly run: () => void
}

/** What whoever commands does with one key. */
export function useCommandKeys(): readonly CommandAction[] {
  const { words } = useWords()
  const { keys: named } = words.screens.console
  const { incident, open, compose } = useScreen()
  const { can } = incident
  const [singleKeys] = useSingleKeys()
  const actions: readonly CommandAction[] = [
    { name: 'update', key: 'u', allowed: can.post, run: () => compose('status') },
    { name: 'assign', key: 'a', allowed: can.edit, run: () => open('assign') },
    { name: 'decide', key: 'd', allowed: can.edit, run: () => compose('decision') },
    { name: 'severity', key: 's', allowed: can.setSeverity, run: () => open('severity') },
    { name: 'pass', key: 'p', allowed: can.offerCommand, run: () => open('pass') },
    { name: 'converge', key: 'c', allowed: can.proposeConvergence, run: () => open('propose') },
  ]
  useHotkeys(
    singleKeys ? actions.filter(({ allowed }) => allowed).map(({ key, run }) => [key, run]) : [],
  )
  const shown = useMemo(
    () => LETTERS.map(([name, key]) => ({ keys: [key], label: named[name] })),
    [named],
  )
  useShownKeys(shown)
  return actions
}

const LETTERS: readonly (readonly [Name, string])[] = [
  ['update', 'u'],
  ['assign', 'a'],
  ['decide', 'd'],
  ['severity', 's'],
  ['pass', 'p'],
  ['converge', 'c'],
]
