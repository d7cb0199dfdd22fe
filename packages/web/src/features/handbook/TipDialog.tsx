import type { Tip } from '@hikeshi/contract'
import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { PHASES } from './page-form.ts'
import { useHandbookAct } from './use-handbook-act.ts'

type Fields = Pick<Tip, 'text' | 'phase' | 'role' | 'service'>

const TEXT_MAX = 1000

/** What a tip says, and where it is to be shown. */
export function TipDialog(props: {
  readonly title: string
  readonly help?: string
  readonly submit: string
  readonly initial: Fields
  readonly send: (fields: Fields) => Promise<unknown>
  readonly onDone?: () => void
  readonly onClose: () => void
}) {
  const { words, language } = useWords()
  const { tips: named } = words.screens.handbook
  const { data: settings } = useQuery(settingsQuery)
  const [fields, setFields] = useState<Fields>(() => {
    const { text, phase, role, service } = props.initial
    return { text, phase, role, service }
  })
  const set = (changed: Partial<Fields>) => setFields((was) => ({ ...was, ...changed }))
  const act = useHandbookAct(() => props.send(fields))
  const done = () => {
    props.onDone?.()
    props.onClose()
  }

  return (
    <ActDialog
      title={props.title}
      help={props.help}
      submit={props.submit}
      ready={fields.text.trim() !== ''}
      act={act}
      onSubmit={() => act.mutate(undefined, { onSuccess: done })}
      onClose={props.onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        withAsterisk
        label={named.text}
        maxLength={TEXT_MAX}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Group grow gap="sm">
        <Select
          label={named.phase}
          placeholder={named.any}
          clearable
          data={PHASES.map((value) => ({ value, label: words.labels.phases[value] }))}
          value={fields.phase}
          onChange={(phase) => set({ phase })}
        />
        <Select
          label={named.role}
          placeholder={named.any}
          clearable
          data={(settings?.roles ?? []).map(({ key, name }) => ({
            value: key,
            label: name[language],
          }))}
          value={fields.role}
          onChange={(role) => set({ role })}
        />
      </Group>
      <TextInput
        label={named.service}
        maxLength={80}
        value={fields.service ?? ''}
        onChange={(event) => set({ service: event.currentTarget.value || null })}
      />
    </ActDialog>
  )
}
