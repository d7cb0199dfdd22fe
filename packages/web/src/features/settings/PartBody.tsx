import type { SettingsPartView } from '@hikeshi/contract'
import { Textarea } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { OwnerMatrix } from './owners/OwnerMatrix.tsx'
import { PartForm } from './PartForm.tsx'
import classes from './Settings.module.css'
import type { Draft } from './use-draft.ts'

/** What a part says, as it is written or as a form; owners have a table. */
export function PartBody(props: {
  readonly part: SettingsPartView
  readonly draft: Draft
  readonly disabled: boolean
}) {
  const { edit } = useWords().words.screens.settings
  const { draft, disabled } = props
  const { part } = props.part

  if (draft.asText) {
    return (
      <Textarea
        className={classes.yaml ?? ''}
        aria-label={edit.yaml}
        autosize
        maxRows={40}
        spellCheck={false}
        readOnly={disabled}
        error={draft.problems.length > 0}
        value={draft.yaml}
        onChange={(event) => draft.setYaml(event.currentTarget.value)}
      />
    )
  }
  return part === 'owners' ? (
    <OwnerMatrix draft={draft} disabled={disabled} />
  ) : (
    <PartForm key={draft.round} part={part} draft={draft} disabled={disabled} />
  )
}
