import type { Topic } from '@hikeshi/contract'
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import { PersonSelect } from '../PersonSelect.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

const MINUTES = { usual: 15, most: 240 }

/** Takes a topic elsewhere: who leads it, and in how many minutes they are back. */
export function BreakOutDialog(props: { readonly topic: Topic; readonly onClose: () => void }) {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { number, me } = useScreen()
  const [owner, choose] = useState<string | null>(me)
  const [minutes, setMinutes] = useState<number | string>(MINUTES.usual)
  const act = useAct(
    number,
    () =>
      api.topics.breakOut({
        incident: number,
        topic: props.topic.id,
        owner: owner ?? me,
        minutes: Number(minutes),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.breakOut}
      help={props.topic.text}
      submit={named.breakOut}
      ready={owner !== null && Number(minutes) > 0}
      act={act}
      onSubmit={() => act.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <PersonSelect required label={named.breakOutWho} value={owner} onChange={choose} />
      <NumberInput
        label={named.minutes}
        min={1}
        max={MINUTES.most}
        value={minutes}
        onChange={setMinutes}
      />
    </ActDialog>
  )
}
