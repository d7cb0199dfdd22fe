import { Button, Radio, Select, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { AvailabilityMark } from '../board/AvailabilityMark.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import type { DialogProps } from '../dialogs/shared-props.ts'
import { everybodyQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { BriefLines } from './BriefLines.tsx'
import { briefQuery } from './queries.ts'

const SUGGESTED = 4
const NOTE_MAX = 500

/** Passes command on: to whom, and what they will read. Or asks somebody to assist. */
export function PassDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { pass } = words.screens.console
  const { me } = useScreen()
  const { data: brief } = useQuery(briefQuery(number, 'full'))
  const { data: everybody = [] } = useQuery(everybodyQuery)
  const [to, choose] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const commands = incident.commander?.id === me
  const act = useAct(
    number,
    (role: 'commander' | 'deputy') => {
      const person = to ?? ''
      if (role === 'commander' && commands) {
        return api.incidents.handOver({ incident: number, to: person, note })
      }
      return api.incidents.setRole({ incident: number, role, person })
    },
    'inline',
  )
  const done = { onSuccess: onClose }
  const suggested = (brief?.successors ?? []).filter(({ person }) => person.id !== me)

  return (
    <ActDialog
      title={commands ? pass.title : words.screens.incident.offer.dialogTitle}
      help={commands ? pass.help : undefined}
      submit={commands ? pass.submit : words.screens.incident.header.askSomebody}
      ready={to !== null}
      act={act}
      onSubmit={() => act.mutate('commander', done)}
      onClose={onClose}
    >
      <Radio.Group label={pass.who} value={to} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {suggested.slice(0, SUGGESTED).map(({ person, availability, commanded }) => (
            <Radio
              key={person.id}
              value={person.id}
              label={person.name}
              description={
                <>
                  {availability && <AvailabilityMark availability={availability} />}{' '}
                  {pass.commanded(commanded)}
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        aria-label={pass.who}
        searchable
        placeholder={words.screens.common.search}
        data={everybody
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={choose}
      />
      {commands && (
        <Textarea
          autosize
          label={pass.note}
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {brief && (
        <div>
          <Text fw={600}>{pass.brief}</Text>
          <BriefLines brief={brief} />
        </div>
      )}
      {commands && (
        <Button
          variant="subtle"
          disabled={to === null || act.isPending}
          onClick={() => act.mutate('deputy', done)}
        >
          {pass.deputy}
        </Button>
      )}
    </ActDialog>
  )
}
