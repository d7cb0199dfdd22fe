import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { fromLocalInput } from '../incident/local-instant.ts'
import { AudienceFacts } from './AudienceFacts.tsx'
import { CitesSelect } from './CitesSelect.tsx'
import { TemplateSelect } from './TemplateSelect.tsx'
import { useDraft } from './use-draft.ts'
import { useNotice, type NoticeDialogProps } from './use-notice.ts'
import { WarningsOf } from './WarningsOf.tsx'

const TEXT_MAX = 4000

/** Writes the text for one audience, from a template filled with what is known. */
export function DraftDialog({ number, notice, onClose }: NoticeDialogProps) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const { offered, draft, revise } = useDraft(number, notice)
  const change = useNotice(number, notice, 'inline')
  const { text, cites, nextAt } = draft

  return (
    <ActDialog
      title={named.draftTitle(notice.name[language])}
      submit={named.saveDraft}
      ready={text.trim() !== ''}
      act={change}
      onSubmit={() =>
        change.mutate(
          {
            state: 'drafted',
            text,
            cites,
            ...(nextAt === '' ? {} : { nextAt: fromLocalInput(nextAt) }),
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Stack gap="md">
        <AudienceFacts notice={notice} />
        <TemplateSelect
          offered={offered}
          onChoose={(template) => revise({ text: template.text })}
        />
        <Textarea
          autosize
          minRows={6}
          maxRows={18}
          data-autofocus
          label={named.text}
          description={named.textHelp}
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => revise({ text: event.currentTarget.value })}
        />
        <CitesSelect
          number={number}
          value={cites}
          onChange={(chosen) => revise({ cites: chosen })}
        />
        <TextInput
          type="datetime-local"
          label={named.nextAt}
          description={named.nextAtHelp}
          value={nextAt}
          onChange={(event) => revise({ nextAt: event.currentTarget.value })}
        />
        <WarningsOf number={number} notice={notice} text={text} cites={cites} />
        {notice.needsApproval && <Text c="dimmed">{named.needsApproval}</Text>}
      </Stack>
    </ActDialog>
  )
}
