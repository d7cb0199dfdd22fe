import type { Drill, DrillAnswer } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { useDrill } from './use-drill.ts'

const ANSWERS: readonly DrillAnswer[] = ['commander', 'player', 'observer', 'away']

/** Says in one press whether I come, and as what; pressing another takes it back. */
export function AnswerButtons(props: { readonly drill: Drill }) {
  const { answer: named } = useWords().words.screens.drills
  const { id, title, answer: mine } = props.drill
  const answer = useDrill((said: DrillAnswer) => api.drills.answer({ drill: id, answer: said }))
  const shown = answer.isPending ? answer.variables : mine

  return (
    <div>
      <Group gap="xs" role="group" aria-label={named.labelFor(title)}>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            size="xs"
            variant={shown === one ? 'filled' : 'default'}
            aria-pressed={shown === one}
            onClick={() => answer.mutate(one)}
          >
            {named[one]}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={answer.error} />
    </div>
  )
}
