import type { SettingsPartView } from '@hikeshi/contract'
import { Button, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWords } from '../../words.tsx'
import { PartForm } from './PartForm.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import classes from './Settings.module.css'
import { useDraft } from './use-draft.ts'
import { useForms } from './use-forms.ts'

/** A part as a form or as text. Nothing is saved before its changes were looked at. */
export function PartEditor(props: { readonly part: SettingsPartView }) {
  const { settings } = useWords().words.screens
  const { part } = props
  const form = useForms()[part.part]
  const draft = useDraft(part, form !== undefined)
  const [looking, { open, close }] = useDisclosure(false)
  const disabled = !part.can.change

  return (
    <Stack gap="lg">
      {form && (
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
      )}
      {draft.asText || !form ? (
        <Textarea
          className={classes.yaml ?? ''}
          aria-label={settings.edit.yaml}
          autosize
          maxRows={40}
          spellCheck={false}
          readOnly={disabled}
          value={draft.yaml}
          onChange={(event) => draft.setYaml(event.currentTarget.value)}
        />
      ) : (
        <PartForm key={draft.round} form={form} draft={draft} disabled={disabled} />
      )}
      {draft.changed && (
        <div className={classes.bar}>
          <Button onClick={open}>{settings.edit.preview}</Button>
          <Button variant="default" onClick={draft.discard}>
            {settings.edit.discard}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {settings.edit.unsaved}
          </Text>
        </div>
      )}
      {looking && <PreviewDialog part={part} written={draft.written} onClose={close} />}
    </Stack>
  )
}
