import type { SettingsPartView } from '@hikeshi/contract'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { PreviewText } from './PreviewText.tsx'
import type { Draft } from './use-draft.ts'

const TEXT_MAX = 2000

/** What the proposal would do, in the sentences that whoever decides will read; and why. */
export function ProposalDialog(props: {
  readonly part: SettingsPartView
  readonly draft: Draft
  readonly changes: string[]
  /** Other parts would change in the same act. */
  readonly along: boolean
  readonly onClose: () => void
  readonly onSent: () => void
}) {
  const { common, settings, proposals } = useWords().words.screens
  const { part, draft, changes, along, onClose } = props
  const [text, setText] = useState('')
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      api.proposals.make({
        text,
        target: { kind: 'setting', key: part.part },
        setting: { version: draft.version, along, ...draft.written },
      }),
    onSuccess: async () => {
      draft.adopt(part)
      props.onSent()
      await queries.invalidateQueries({ queryKey: ['proposals'] })
    },
  })

  return (
    <Modal
      opened
      size="lg"
      title={settings.propose.title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {send.isSuccess ? (
        <Stack gap="lg" align="flex-start">
          <Text role="status">{settings.propose.sent}</Text>
          <AnchorLink to="/handbook" search={{ part: 'proposals' }}>
            {settings.propose.show}
          </AnchorLink>
          <Button data-autofocus onClick={onClose}>
            {common.close}
          </Button>
        </Stack>
      ) : (
        <Stack gap="lg">
          <PreviewText preview={{ changes, problems: [] }} />
          {changes.length > 0 && (
            <Textarea
              autosize
              minRows={3}
              withAsterisk
              data-autofocus
              label={proposals.text}
              maxLength={TEXT_MAX}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <ProblemNotice error={send.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {settings.preview.back}
            </Button>
            {changes.length > 0 && (
              <Button
                loading={send.isPending}
                disabled={text.trim() === ''}
                onClick={() => send.mutate()}
              >
                {proposals.submit}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
