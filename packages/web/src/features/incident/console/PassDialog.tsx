import { Button, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import type { DialogProps } from '../dialogs/shared-props.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { BriefLines } from './BriefLines.tsx'
import { briefQuery } from './queries.ts'
import { SuccessorChoice } from './SuccessorChoice.tsx'

const NOTE_MAX = 500

/** Passes command on: to whom, and what they will read. Or asks somebody to assist. */
export function PassDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { pass } = words.screens.console
  const { offer, header } = words.screens.incident
  const { me } = useScreen()
  const { data: brief } = useQuery(briefQuery(number, 'full'))
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
  const said = commands
    ? { title: pass.title, help: pass.help, submit: pass.submit }
    : { title: offer.dialogTitle, submit: header.askSomebody }

  return (
    <ActDialog
      {...said}
      ready={to !== null}
      act={act}
      onSubmit={() => act.mutate('commander', done)}
      onClose={onClose}
    >
      <SuccessorChoice suggested={brief?.successors ?? []} to={to} choose={choose} />
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
