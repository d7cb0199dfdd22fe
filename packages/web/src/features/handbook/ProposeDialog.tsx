import type { ProposalTarget } from '@hikeshi/contract'
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** A page is proposed on the page itself, with its new text. */
const KINDS = ['flow', 'todo', 'setting'] as const satisfies readonly ProposalTarget['kind'][]
const TEXT_MAX = 2000

/** Proposes a change in words. */
export function ProposeDialog(props: { readonly onClose: () => void }) {
  const { proposals: named } = useWords().words.screens
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ProposalTarget['kind']>('flow')
  const make = useHandbookAct(() => api.proposals.make({ text, target: { kind, key: null } }))

  return (
    <ActDialog
      title={named.add}
      submit={named.submit}
      ready={text.trim() !== ''}
      act={make}
      onSubmit={() => make.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        minRows={3}
        data-autofocus
        withAsterisk
        label={named.text}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={named.target}
        data={KINDS.map((value) => ({ value, label: named.targets[value] }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value as ProposalTarget['kind'])}
      />
    </ActDialog>
  )
}
