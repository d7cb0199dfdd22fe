import { Radio, ScrollArea, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import dialogs from '../dialogs/dialogs.module.css'
import type { DialogProps } from '../dialogs/shared-props.ts'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

const TEXT_MAX = 4000
const NEW = 'new'

/** Says whether the worst case is true, by the fact that shows it: one of the ledger, or one written now. */
export function WorstCaseDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { worst, ledger } = words.screens.incident
  const { dialog } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const facts = entries.filter(({ kind }) => kind === 'fact' || kind === 'evidence').toReversed()
  const [picked, pick] = useState<string | null>(null)
  const [text, setText] = useState('')
  const written = useRef<string | null>(null)
  const to = dialog === 'cameTrue' ? 'real' : 'ruled_out'
  // Nobody settles it by a fact that they did not choose.
  const chosen = picked ?? (facts.length === 0 ? NEW : null)
  const writes = chosen === NEW

  const act = useAct(
    number,
    async () => {
      // What a first try has written is not written again.
      const about = 'worst_case' as const
      if (chosen !== null && !writes) await api.entries.change({ entry: chosen, about })
      else if (written.current === null) {
        const fact = await api.entries.record({ incident: number, kind: 'fact', text, about })
        written.current = fact.id
      }
      return api.incidents.edit({ incident: number, worstCaseState: to })
    },
    'inline',
  )

  return (
    <ActDialog
      title={to === 'real' ? worst.came : worst.rule}
      help={incident.worstCase ?? undefined}
      submit={worst.settle}
      ready={writes ? text.trim() !== '' : chosen !== null}
      act={act}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group label={worst.byWhat} value={chosen} onChange={pick}>
        <ScrollArea.Autosize mah="30dvh">
          <Stack gap="sm" mt="sm" className={dialogs.picks}>
            {facts.map((fact) => (
              <Radio key={fact.id} value={fact.id} label={fact.text} />
            ))}
            <Radio value={NEW} label={ledger.writeFact} />
          </Stack>
        </ScrollArea.Autosize>
      </Radio.Group>
      {writes && (
        <Textarea
          autosize
          minRows={2}
          data-autofocus
          withAsterisk
          label={ledger.newFact}
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  )
}
