import type { Reflection } from '@hikeshi/contract'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { useHandbookAct } from '../handbook/use-handbook-act.ts'
import classes from './follow-ups.module.css'

const TEXT_MAX = 2000

/** Asked once of everybody who took part: what in the flow should change? */
export function FlowQuestion(props: { readonly incident: Reflection['incident'] }) {
  const { asked } = useWords().words.screens.proposals
  const { incident } = props
  const [text, setText] = useState('')
  const answer = useHandbookAct((said: string) =>
    api.reflections.flow({ incident: incident.id, text: said }),
  )

  return (
    <li className={classes.card}>
      <Stack gap="sm">
        <Textarea
          autosize
          label={asked.flow(incident.number)}
          description={asked.flowHelp}
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button
            size="xs"
            disabled={text.trim() === ''}
            loading={answer.isPending}
            onClick={() => answer.mutate(text)}
          >
            {asked.flowSubmit}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            disabled={answer.isPending}
            onClick={() => answer.mutate('')}
          >
            {asked.nothing}
          </Button>
        </Group>
        <ProblemNotice error={answer.error} />
      </Stack>
    </li>
  )
}
