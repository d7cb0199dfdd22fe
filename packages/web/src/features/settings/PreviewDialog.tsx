import type { SettingsPartView } from '@hikeshi/contract'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { PreviewText } from './PreviewText.tsx'
import type { Draft } from './use-draft.ts'
import { useKeep } from './use-keep.ts'

/** What a change would do, in sentences; only from here it is saved. */
export function PreviewDialog(props: {
  readonly part: SettingsPartView
  readonly draft: Draft
  readonly changes: string[]
  /** Other parts change in the same act. */
  readonly along: boolean
  readonly onClose: () => void
}) {
  const { common, settings } = useWords().words.screens
  const { draft, changes, along, onClose } = props
  const { part } = props.part
  const keep = useKeep(part)
  const save = useMutation({
    mutationFn: () =>
      api.settings.change({ part, along, version: draft.version, ...draft.written }),
    onSuccess: (view) => {
      draft.adopt(view)
      keep(view)
      onClose()
    },
  })

  return (
    <Modal
      opened
      size="lg"
      title={settings.preview.title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        <ProblemNotice error={save.error} />
        <PreviewText preview={{ changes, problems: [] }} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {settings.preview.back}
          </Button>
          {changes.length > 0 && (
            <Button loading={save.isPending} onClick={() => save.mutate()}>
              {settings.preview.save}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
