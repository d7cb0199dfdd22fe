import type { SettingsPartView } from '@hikeshi/contract'
import { SegmentedControl, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LookDialog } from './LookDialog.tsx'
import { PartBody } from './PartBody.tsx'
import { ProblemList } from './ProblemList.tsx'
import { ProposeBar } from './ProposeBar.tsx'
import { SaveBar } from './SaveBar.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useDraft } from './use-draft.ts'

/** A part as a form or as text. Nothing is saved before its changes were looked at. */
export function PartEditor(props: { readonly part: SettingsPartView }) {
  const { settings } = useWords().words.screens
  const { part } = props
  const draft = useDraft(part, true)
  const { problems } = draft
  const [looking, { open, close }] = useDisclosure(false)
  const [proposing, setProposing] = useState(false)
  const disabled = !part.can.change && !proposing
  const form = useRef<HTMLDivElement>(null)
  const look = useMutation({
    mutationFn: (along: boolean) =>
      api.settings.preview({ part: part.part, along, ...draft.written }),
    onSuccess: (preview) => {
      draft.setProblems(preview.problems)
      if (preview.problems.length === 0) open()
    },
  })
  // Whoever asked is led to the first field that has to be mended.
  useEffect(() => {
    if (look.data && look.data.problems === problems && problems.length > 0) {
      const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      field?.focus({ preventScroll: true })
      // Not just above the bar, which would hide the sentence below it.
      field?.scrollIntoView({ block: 'center' })
    }
  }, [look.data, problems])

  return (
    <Stack gap="lg">
      <LeaveGuard changed={draft.changed} />
      {!part.can.change && (
        <ProposeBar part={part} draft={draft} proposing={proposing} onChange={setProposing} />
      )}
      {draft.stale && <StaleNotice part={part} onRebase={draft.rebase} />}
      <SegmentedControl
        aria-label={settings.parts[part.part]}
        value={draft.asText ? 'yaml' : 'form'}
        disabled={draft.changed}
        onChange={(value) => draft.setAsText(value === 'yaml')}
        data={[
          { value: 'form', label: settings.edit.form },
          { value: 'yaml', label: settings.edit.yaml },
        ]}
      />
      {problems.length > 0 && (
        <>
          <ProblemList part={part.part} problems={problems} content={draft.content} />
          <TakeAlong
            changes={look.data?.along}
            pending={look.isPending}
            onTake={() => look.mutate(true)}
          />
        </>
      )}
      <div ref={form}>
        <PartBody part={part} draft={draft} disabled={disabled} />
      </div>
      <ProblemNotice error={look.error} />
      {draft.changed && (
        <SaveBar
          pending={look.isPending}
          onLook={() => look.mutate(false)}
          onDiscard={() => draft.adopt(part)}
        />
      )}
      {looking && look.data && (
        <LookDialog
          part={part}
          draft={draft}
          changes={look.data.changes}
          along={look.variables}
          onClose={close}
          onSent={() => setProposing(false)}
        />
      )}
    </Stack>
  )
}
