import type { PulseAnswer, Reflection, YesNo } from '@hikeshi/contract'
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { useHandbookAct } from '../handbook/use-handbook-act.ts'
import classes from './follow-ups.module.css'

const ANSWERS: readonly PulseAnswer[] = ['yes', 'partly', 'no']
const YES_OR_NO: readonly YesNo[] = ['yes', 'no']
const QUESTIONS = { useful: ANSWERS, clear: ANSWERS, learnt: YES_OR_NO, again: YES_OR_NO } as const

type Question = keyof typeof QUESTIONS
type Answers = { readonly [One in Question]?: (typeof QUESTIONS)[One][number] }

/** A few questions, asked once, kept without a name. Any of them may be left out. */
export function PulseQuestion(props: { readonly incident: Reflection['incident'] }) {
  const { asked } = useWords().words.screens.proposals
  const { id, number } = props.incident
  const questions = Object.keys(QUESTIONS) as Question[]
  const [answers, setAnswers] = useState<Answers>({})
  const give = useHandbookAct((given: Answers) => api.reflections.pulse({ incident: id, ...given }))
  const ready = Object.keys(answers).length > 0

  return (
    <li className={classes.card}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{asked.pulse(number)}</Text>
          <Text size="xs" c="dimmed">
            {asked.pulseHelp}
          </Text>
        </div>
        {questions.map((question) => (
          <Radio.Group
            key={question}
            label={asked[question]}
            value={answers[question] ?? null}
            onChange={(value) => setAnswers((was) => ({ ...was, [question]: value }))}
          >
            <Group gap="md" mt="xs">
              {QUESTIONS[question].map((value) => (
                <Radio key={value} size="xs" value={value} label={asked.answers[value]} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Group gap="sm">
          <Button
            size="xs"
            disabled={!ready}
            loading={give.isPending}
            onClick={() => give.mutate(answers)}
          >
            {asked.pulseSubmit}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            disabled={give.isPending}
            onClick={() => give.mutate({})}
          >
            {asked.rather}
          </Button>
        </Group>
        <ProblemNotice error={give.error} />
      </Stack>
    </li>
  )
}
