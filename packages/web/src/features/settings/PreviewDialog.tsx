import type { SettingsPartView } from '@hikeshi/contract'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { PreviewText } from './PreviewText.tsx'
import type { Draft } from './use-draft.ts'
import { useKeep } from './use-keep.ts'

const NOTHING = { changes: [], problems: [] }

/** What a change would do, in sentences; only from here it is saved. */
export function PreviewDialog(props: {
  readonly part: SettingsPartView
  readonly written: Draft['written']
  readonly onClose: () => void
}) {
  const { common, settings } = useWords().words.screens
  const { part, written, onClose } = props
  const keep = useKeep(part.part)
  const preview = useQuery({
    queryKey: ['settings', 'preview', part.part, written],
    queryFn: () => api.settings.preview({ part: part.part, ...written }),
    staleTime: 0,
    gcTime: 0,
  })
  const save = useMutation({
    mutationFn: () => api.settings.change({ part: part.part, version: part.version, ...written }),
    onSuccess: (view) => {
      onClose()
      keep(view)
    },
  })
  const { changes, problems } = preview.data ?? NOTHING
  const maySave = problems.length === 0 && changes.length > 0

  return (
    <Modal
      opened
      size="lg"
      title={settings.preview.title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        {preview.isPending && <Loading />}
        <ProblemNotice error={preview.error ?? save.error} />
        {preview.data && <PreviewText preview={preview.data} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {settings.preview.back}
          </Button>
          {maySave && (
            <Button loading={save.isPending} onClick={() => save.mutate()}>
              {settings.preview.save}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
