import type { PublicReport } from '@hikeshi/contract'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconInfoTriangle } from '@tabler/icons-react'
import { api } from '../../../api.ts'
import { DiffLines } from '../../../components/DiffLines.tsx'
import { useWords } from '../../../words.tsx'
import { useAct } from '../../incident/use-act.ts'

/** The report has changed since its public version was written: what changed, and that it may still hold. */
export function Outdated(props: {
  readonly number: string
  readonly report: PublicReport
  readonly outdated: NonNullable<PublicReport['outdated']>
}) {
  const { words } = useWords()
  const { public: named } = words.screens.notices
  const { number, report, outdated } = props
  const [isOpen, { toggle }] = useDisclosure(false)
  const renew = useAct(number, () => api.publicReport.renew({ incident: number }))

  return (
    <Alert icon={<IconInfoTriangle aria-hidden />} color="kaki" title={named.outdated}>
      <Stack gap="sm">
        <Text>{named.outdatedHelp}</Text>
        <Group gap="sm">
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={toggle}>
            {named.whatChanged}
          </Button>
          {report.can.approve && (
            <Button
              size="compact-sm"
              variant="default"
              loading={renew.isPending}
              onClick={() => renew.mutate(undefined)}
            >
              {named.holds}
            </Button>
          )}
        </Group>
        {isOpen && <DiffLines before={outdated.before} after={outdated.now} />}
      </Stack>
    </Alert>
  )
}
