import type { Drill } from '@hikeshi/contract'
import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { everybodyQuery } from '../incident/queries.ts'
import { commanderChoices } from './plan-form.ts'
import { useDrill } from './use-drill.ts'

const NOTE_MAX = 1000

/** It took place: who commanded, those who wanted to first, and what came of it. */
export function HoldDialog(props: { readonly drill: Drill; readonly onClose: () => void }) {
  const { hold: named } = useWords().words.screens.drills
  const { drill } = props
  const { data: everybody = [] } = useQuery(everybodyQuery)
  const { wanted, others } = commanderChoices(drill, everybody)
  const [only] = wanted.length === 1 ? wanted : []
  const [commander, setCommander] = useState<string | null>(only?.value ?? null)
  const [note, setNote] = useState('')
  const hold = useDrill(() =>
    api.drills.hold({ drill: drill.id, note, ...(commander === null ? {} : { commander }) }),
  )

  return (
    <ActDialog
      title={named.title}
      help={drill.title}
      submit={named.submit}
      act={hold}
      onSubmit={() => hold.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Select
        label={named.commander}
        data={[
          { group: named.wanted, items: [...wanted] },
          { group: named.others, items: [...others] },
        ]}
        value={commander}
        onChange={setCommander}
        searchable
        clearable
      />
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={named.note}
        description={named.noteHelp}
        maxLength={NOTE_MAX}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
