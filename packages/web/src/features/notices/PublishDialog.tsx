import type { Notice } from '@hikeshi/contract'
import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { fromLocalInput } from '../incident/local-instant.ts'
import { AudienceFacts } from './AudienceFacts.tsx'
import { CopyText } from './CopyText.tsx'
import { savedDraft } from './use-draft.ts'
import { useNotice, type NoticeDialogProps } from './use-notice.ts'
import { WarningsOf } from './WarningsOf.tsx'

const TEXT_MAX = 4000
const NOTHING = { text: '', nextAt: '' }

/** Records that the text is out, where, and when the next news comes. */
export function PublishDialog({ number, notice, onClose }: NoticeDialogProps) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const saved = savedDraft(notice)
  const { text: written, nextAt: due } = saved ?? NOTHING
  const [text, setText] = useState(written)
  const [url, setUrl] = useState('')
  const [nextAt, setNextAt] = useState(due)
  const [elsewhere, setElsewhere] = useState(saved === null)
  const [final, setFinal] = useState(notice.phase === 'final')
  const change = useNotice(number, notice, 'inline')

  const asked = {
    state: final ? ('final' as const) : ('published' as const),
    text,
    ...optional({ elsewhere, url, nextAt: final ? '' : nextAt }),
  }

  return (
    <ActDialog
      title={named.publishTitle(notice.name[language])}
      help={named.publishHelp}
      submit={named.published}
      ready={text.trim() !== '' || url.trim() !== ''}
      act={change}
      onSubmit={() => change.mutate(asked, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Stack gap="md">
        <AudienceFacts notice={notice} />
        <Textarea
          autosize
          minRows={4}
          maxRows={14}
          label={named.text}
          maxLength={TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CopyText text={text} />
        <WarningsOf number={number} notice={notice} text={text} cites={saved?.cites ?? []} />
        <TextInput
          type="url"
          label={named.url}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        {!final && (
          <TextInput
            type="datetime-local"
            label={named.nextAt}
            description={named.nextAtHelp}
            value={nextAt}
            onChange={(event) => setNextAt(event.currentTarget.value)}
          />
        )}
        {offersElsewhere(notice) && (
          <Checkbox
            label={named.viaElsewhere}
            checked={elsewhere}
            onChange={(event) => setElsewhere(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label={named.asFinal}
          checked={final}
          onChange={(event) => setFinal(event.currentTarget.checked)}
        />
      </Stack>
    </ActDialog>
  )
}

/** What is said only where it is so. */
function optional(given: {
  readonly elsewhere: boolean
  readonly url: string
  readonly nextAt: string
}) {
  return {
    ...(given.elsewhere ? { elsewhere: true } : {}),
    ...(given.url.trim() === '' ? {} : { url: given.url }),
    ...(given.nextAt === '' ? {} : { nextAt: fromLocalInput(given.nextAt) }),
  }
}

/** Where an approval is asked for, and there is none. */
function offersElsewhere({ needsApproval, state }: Notice): boolean {
  return needsApproval && state !== 'approved'
}
