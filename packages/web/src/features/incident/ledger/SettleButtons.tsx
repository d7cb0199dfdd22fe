import type { Entry, EntryState } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { SettleGuess } from './SettleGuess.tsx'
import { SettleMenu } from './SettleMenu.tsx'

type Settled = Exclude<EntryState, 'recorded'>

/** What brings an open entry to its end: a fact for a hypothesis, an answer for a question, the outcome of an action. */
export function SettleButtons(props: {
  readonly entry: Entry
  readonly entries: readonly Entry[]
}) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { number } = useScreen()
  const { entry, entries } = props
  const settle = useAct(number, (to: { readonly state: Settled; readonly settledBy?: string }) =>
    api.entries.change({ entry: entry.id, ...to }),
  )
  if (entry.state !== 'open') return null
  const facts = entries.filter(({ kind }) => kind === 'fact' || kind === 'evidence').toReversed()
  const answers = entries
    .filter(({ id, kind }) => id !== entry.id && kind !== 'question' && kind !== 'hypothesis')
    .toReversed()
  const by = (state: Settled) => (settledBy: string | null) =>
    settle.mutate({ state, ...(settledBy ? { settledBy } : {}) })

  switch (entry.kind) {
    case 'hypothesis':
      return <SettleGuess entry={entry} facts={facts} />
    case 'question':
      return (
        <SettleMenu
          name={ledger.answered}
          ask={ledger.answeredBy}
          offered={answers}
          onPick={by('answered')}
        />
      )
    case 'action':
      return (
        <>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => settle.mutate({ state: 'done' })}
          >
            {ledger.done}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => settle.mutate({ state: 'did_not_hold' })}
          >
            {ledger.didNotHold}
          </Button>
        </>
      )
    case 'decision':
    case 'evidence':
    case 'fact':
    case 'status':
      return null
  }
}
