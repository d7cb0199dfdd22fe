import type { Entry } from '@hikeshi/contract'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../dialogs/TextDialog.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { SettleMenu } from './SettleMenu.tsx'

type Ending = 'confirmed' | 'rejected'
const TEXT_MAX = 4000

/** A guess ends by a fact: one of the ledger, or one that is noted now. */
export function SettleGuess(props: { readonly entry: Entry; readonly facts: readonly Entry[] }) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { number } = useScreen()
  const { entry, facts } = props
  const [writing, setWriting] = useState<Ending | null>(null)
  const end = (state: Ending, settledBy: string) =>
    api.entries.change({ entry: entry.id, state, settledBy })
  const settle = useAct(number, ({ state, by }: { readonly state: Ending; readonly by: string }) =>
    end(state, by),
  )
  const menu = (state: Ending, name: string, ask: string) => (
    <SettleMenu
      name={name}
      ask={ask}
      offered={facts}
      onPick={(by) => by && settle.mutate({ state, by })}
      onWrite={() => setWriting(state)}
    />
  )

  return (
    <>
      {menu('confirmed', ledger.confirm, ledger.confirmBy)}
      {menu('rejected', ledger.reject, ledger.rejectBy)}
      {writing && (
        <TextDialog
          number={number}
          title={writing === 'confirmed' ? ledger.confirmBy : ledger.rejectBy}
          help={entry.text}
          label={ledger.newFact}
          required
          max={TEXT_MAX}
          submit={ledger.addSubmit}
          send={async (text) => {
            const fact = await api.entries.record({ incident: number, kind: 'fact', text })
            return end(writing, fact.id)
          }}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  )
}
