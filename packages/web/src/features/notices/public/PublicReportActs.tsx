import type { PublicReport } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../../incident/use-act.ts'
import { download } from './download.ts'

/** Rewriting, approving, and taking along what was approved. */
export function PublicReportActs(props: {
  readonly number: string
  readonly report: PublicReport
  readonly onEdit: () => void
}) {
  const { words } = useWords()
  const { public: named } = words.screens.notices
  const { number, report } = props
  const approve = useAct(number, () => api.publicReport.approve({ incident: number }))
  const take = useAct(number, async () =>
    download(await api.publicReport.export({ incident: number })),
  )
  const approved = report.state === 'approved'

  return (
    <Group gap="sm">
      {report.can.review && (
        <Button size="compact-sm" variant="default" onClick={() => props.onEdit()}>
          {named.edit}
        </Button>
      )}
      {!approved && report.can.approve && (
        <Button
          size="compact-sm"
          disabled={report.open > 0}
          loading={approve.isPending}
          onClick={() => approve.mutate(undefined)}
        >
          {named.approve}
        </Button>
      )}
      {!approved && !report.can.approve && <Text c="dimmed">{named.waits}</Text>}
      {approved && (
        <Button size="compact-sm" loading={take.isPending} onClick={() => take.mutate(undefined)}>
          {named.download}
        </Button>
      )}
    </Group>
  )
}
