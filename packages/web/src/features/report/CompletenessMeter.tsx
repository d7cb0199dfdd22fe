import type { Report } from '@hikeshi/contract'
import { Progress, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { MissingJumps } from './MissingJumps.tsx'
import classes from './report.module.css'

/** How far the report is, and what is missing in plain words, while it is being written. */
export function CompletenessMeter(props: { readonly report: Report }) {
  const { words } = useWords()
  const { meter } = words.screens.report
  const { percent, missing } = props.report.completeness

  return (
    <section className={classes.card} aria-labelledby="completeness">
      <Stack gap="sm">
        <Title order={2} id="completeness">
          {meter.heading}
        </Title>
        <div className={`${classes.percent} tabular`} role="status">
          {meter.percent(percent)}
        </div>
        <Progress value={percent} size="md" aria-label={meter.percent(percent)} />
        {missing.length === 0 && <Text>{meter.nothingMissing}</Text>}
        <MissingJumps name={meter.needed} missing={missing.filter(({ hard }) => hard)} />
        <MissingJumps name={meter.advised} missing={missing.filter(({ hard }) => !hard)} soft />
      </Stack>
    </section>
  )
}
