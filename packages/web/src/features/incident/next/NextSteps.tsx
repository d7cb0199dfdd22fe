import { Button, Text, Title } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { consoleQuery } from '../console/queries.ts'
import { useScreen } from '../screen.ts'
import classes from './next.module.css'
import { StepLine } from './StepLine.tsx'
import { usePutAside } from './use-put-aside.ts'
import { useStepAction } from './use-step-action.ts'
import { useStill } from './use-still.ts'

const STEPS_MAX = 3

/** What to do now, for somebody who has never done it: at most three, one line and one button each. */
export function NextSteps() {
  const { words } = useWords()
  const { next } = words.screens.incident
  const { number, incident } = useScreen()
  const { data } = useQuery(consoleQuery(number))
  const { run, pending } = useStepAction()
  const { isAside, putAside } = usePutAside(number)
  const [guided, setGuided] = useLocalStorage({
    key: 'hikeshi-guide',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const steps = (data?.next ?? []).filter((step) => !isAside(step)).slice(0, STEPS_MAX)
  const { still, ref } = useStill(steps)

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
      {data && still.length === 0 && <Text c="dimmed">{next.nothing}</Text>}
      <div ref={ref}>
        <ol className={classes.steps}>
          {still.map((step, index) => (
            <StepLine
              key={`${step.prompt} ${step.about}`}
              step={step}
              first={index === 0}
              pending={pending}
              onRun={run}
              onLater={putAside}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}
