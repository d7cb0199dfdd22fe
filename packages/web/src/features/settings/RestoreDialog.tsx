import type { SettingsPart } from '@hikeshi/contract'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { PreviewText } from './PreviewText.tsx'
import { versionQuery } from './queries.ts'
import { useKeep } from './use-keep.ts'

/** What going back would change, and the going back. */
export function RestoreDialog(props: {
  readonly part: SettingsPart
  readonly version: number | 'default'
  readonly onClose: () => void
}) {
  const { common, settings } = useWords().words.screens
  const { part, version, onClose } = props
  const keep = useKeep(part)
  const { data, error, isPending } = useQuery(versionQuery(part, version))
  const restore = useMutation({
    mutationFn: () => api.settings.restore({ part, version }),
    onSuccess: (view) => {
      onClose()
      keep(view)
    },
  })

  return (
    <Modal
      opened
      size="lg"
      title={settings.history.restoreTitle}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        {isPending && <Loading />}
        <ProblemNotice error={error ?? restore.error} />
        {data && <PreviewText preview={data} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            loading={restore.isPending}
            disabled={data?.problems.length !== 0}
            onClick={() => restore.mutate()}
          >
            {settings.history.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
