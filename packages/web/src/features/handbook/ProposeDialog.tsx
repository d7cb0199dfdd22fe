import type { ProposalTarget, SettingsPart } from '@hikeshi/contract'
import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { todoTemplatesQuery } from './queries.ts'
import { isReady, proposedOf, type TodoDraft } from './todo-draft.ts'
import { TodoFields } from './TodoFields.tsx'
import { TodoSelect } from './TodoSelect.tsx'
import { PartSelect } from './PartSelect.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** A page is proposed on the page itself, with its new text. */
const KINDS = ['flow', 'todo', 'setting'] as const satisfies readonly ProposalTarget['kind'][]
const TEXT_MAX = 2000

/** Proposes a change in words, or of a to-do template as it should be. A part of the settings is changed in its own form. */
export function ProposeDialog(props: { readonly onClose: () => void }) {
  const { proposals: named } = useWords().words.screens
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ProposalTarget['kind']>('flow')
  const [draft, setDraft] = useState<TodoDraft | null>(null)
  const { data: templates = [] } = useQuery({ ...todoTemplatesQuery, enabled: kind === 'todo' })
  const [part, setPart] = useState<SettingsPart | null>(null)
  const todo = kind === 'todo' ? draft : null
  const make = useHandbookAct(() => {
    const target = { kind, key: kind === 'setting' ? part : (todo?.key ?? null) }
    if (todo === null) return api.proposals.make({ text, target })
    return api.proposals.make({ text, target, todo: proposedOf(todo) })
  })

  return (
    <ActDialog
      size="lg"
      title={named.add}
      submit={named.submit}
      ready={text.trim() !== '' && (todo === null || isReady(todo))}
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
      {kind === 'todo' && <TodoSelect templates={templates} draft={draft} onChange={setDraft} />}
      {todo && <TodoFields key={todo.key} draft={todo} onChange={setDraft} />}
      {kind === 'setting' && <PartSelect part={part} onChange={setPart} />}
    </ActDialog>
  )
}
