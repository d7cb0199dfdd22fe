import type { Step } from '@hikeshi/contract'
import { Button, CloseButton, Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './next.module.css'

/** Ways out, never the way ahead. */
const ASIDE: ReadonlySet<Step['prompt']> = new Set<Step['prompt']>([
  'resumeResponse',
  'skipAlignment',
])

/** One next step: a line, its button, and "not now". */
export function StepLine(props: {
  readonly step: Step
  readonly first: boolean
  readonly pending: boolean
  readonly onRun: (step: Step) => void
  readonly onLater: (step: Step) => void
}) {
  const { words } = useWords()
  const { step, first } = props
  const { what, button } = useStepWords(step)

  return (
    <li className={classes.step}>
      <Text className={classes.what}>{what}</Text>
      <Button
        size="xs"
        variant={first && !ASIDE.has(step.prompt) ? 'filled' : 'default'}
        disabled={props.pending}
        onClick={() => props.onRun(step)}
      >
        {button}
      </Button>
      <CloseButton
        size="sm"
        aria-label={`${words.screens.console.later}: ${what}`}
        title={words.screens.console.later}
        onClick={() => props.onLater(step)}
      />
    </li>
  )
}

function useStepWords({ prompt, text, minutes }: Step): {
  readonly what: string
  readonly button: string
} {
  const { words } = useWords()
  const { talk, next } = words.screens.incident
  const { incident } = useScreen()
  const { steps } = next
  const { prompts } = words.screens.console
  if (prompt in prompts) {
    const { what, button } = prompts[prompt as keyof typeof prompts]
    return { what: what({ text: text ?? '', minutes: minutes ?? 0 }), button }
  }
  const said = steps[prompt as keyof typeof steps]
  const inWriting = prompt === 'startAlignment' && incident.alignmentPlan.offer === 'form'
  return inWriting ? { what: said.what, button: talk.inWriting } : said
}
