import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../../incident/use-act.ts'
import classes from '../notices.module.css'
import { publicReportQuery } from '../queries.ts'
import { PublicReportReview } from './PublicReportReview.tsx'

/** The report for people outside: drafted, looked through, approved, taken along. */
export function PublicReportCard({ number }: { readonly number: string }) {
  const { words, language } = useWords()
  const { public: named } = words.screens.notices
  const { data: report } = useQuery(publicReportQuery(number))
  const propose = useAct(number, () => api.publicReport.propose({ incident: number, language }))
  if (!report || (report.state === 'none' && !report.can.review)) return null

  return (
    <section className={classes.public} aria-labelledby="public-report">
      <Stack gap="sm" mt="lg">
        <h3 id="public-report" className={classes.subject}>
          {named.heading}
        </h3>
        <Text c="dimmed">{named.help}</Text>
        {report.state === 'none' && <Text>{named.none}</Text>}
        {report.state !== 'none' && <PublicReportReview number={number} report={report} />}
        {report.can.review && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              loading={propose.isPending}
              onClick={() => propose.mutate(undefined)}
            >
              {report.state === 'none' ? named.draft[language] : named.again}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  )
}
