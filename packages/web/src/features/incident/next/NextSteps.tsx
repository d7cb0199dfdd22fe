import { Button, Text, Title } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './next.module.css'
import { nextSteps, type Step } from './next-steps.ts'
import { useStepAction } from './use-step-action.ts'

/** Ways out, never the way ahead. */
const ASIDE: ReadonlySet<Step> = new Set<Step>(['resumeResponse', 'skipAlignment'])

/** What to do now, for somebody who has never done it: one line and one button each. */
export function NextSteps() {
  const { words } = useWords()
  const { next } = words.screens.incident
  const { number, incident, me } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const { actions, pending } = useStepAction()
  const [guided, setGuided] = useLocalStorage({
    key: 'hikeshi-guide',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const steps = nextSteps({ incident, me, entries })

  return (
    <section className={classes.strip} aria-labelledby="next-steps">
      <div className={classes.head}>
        <Title order={2} id="next-steps">
          {next.heading}
        </Title>
        {guided && <Text className={classes.guide}>{next.guide[incident.state]}</Text>}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={classes.toggle}
          onClick={() => setGuided(!guided)}
        >
          {guided ? next.hide : next.show}
        </Button>
      </div>
      {steps.length === 0 && <Text c="dimmed">{next.nothing}</Text>}
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step} className={classes.step}>
            <Text className={classes.what}>{next.steps[step].what}</Text>
            <Button
              size="xs"
              variant={index === 0 && !ASIDE.has(step) ? 'filled' : 'default'}
              disabled={pending}
              onClick={actions[step]}
            >
              {next.steps[step].button}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
