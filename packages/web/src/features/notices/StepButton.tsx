import type { Notice, NoticeStep } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { useNotice, type NoticeDialogName } from './use-notice.ts'

const DIALOGS: Readonly<Record<Exclude<NoticeStep, 'approve'>, NoticeDialogName>> = {
  decide: 'decide',
  draft: 'draft',
  publish: 'publish',
  update: 'draft',
  finish: 'draft',
}

const NEEDS: Readonly<Record<NoticeStep, keyof Notice['can']>> = {
  decide: 'decide',
  draft: 'draft',
  approve: 'approve',
  publish: 'publish',
  update: 'draft',
  finish: 'draft',
}

/** The one thing to do next for this audience, in one click. */
export function StepButton(props: {
  readonly number: string
  readonly notice: Notice
  readonly onOpen: (dialog: NoticeDialogName) => void
}) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const { number, notice, onOpen } = props
  const change = useNotice(number, notice, 'notify')
  const { next, can } = notice
  if (next === null || !can[NEEDS[next]]) return null
  const waits = next === 'update' || next === 'finish'

  return (
    <Button
      size="compact-sm"
      variant={waits ? 'default' : 'filled'}
      loading={change.isPending}
      aria-label={named.buttonFor(named.steps[next], notice.name[language])}
      onClick={() =>
        next === 'approve' ? change.mutate({ state: 'approved' }) : onOpen(DIALOGS[next])
      }
    >
      {named.steps[next]}
    </Button>
  )
}
