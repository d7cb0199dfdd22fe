import type { Severity } from '@hikeshi/contract'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import type { Content } from '../content.ts'
import { FieldInput } from '../fields/FieldInput.tsx'
import { under, type Problem } from '../problems.ts'
import { useOwnerFields } from '../use-forms.ts'
import { indexOf, rowsIn, without, written, type OwnerRow } from './cells.ts'

/** One cell of the table: an owner and a scope of its own, or what the severity says. */
export function CellDialog(props: {
  readonly place: { readonly severity: Severity; readonly type: string }
  readonly rows: readonly OwnerRow[]
  readonly problems: readonly Problem[]
  readonly disabled: boolean
  readonly onChange: (rows: Content) => void
  readonly onClose: () => void
}) {
  const { words, language } = useWords()
  const { common, settings: text } = words.screens
  const { data: settings } = useSuspenseQuery(settingsQuery)
  const fields = useOwnerFields()
  const { place, rows, disabled, onChange, onClose } = props
  const { severity, type } = place
  const index = indexOf(rows, severity, type)
  const owner = settings.severities.find(({ key }) => key === severity)?.owner
  const fresh: OwnerRow = { severity, types: [type], owner, scope: null, groups: [] }
  const [row, setRow] = useState<OwnerRow>(rows[index] ?? fresh)
  const typeName = settings.types.find(({ key }) => key === type)?.[language] ?? type

  function take(next: readonly OwnerRow[]): void {
    onChange(next)
    onClose()
  }

  return (
    <Modal
      opened
      size="lg"
      title={text.matrix.title(words.labels.severitiesShort[severity], typeName)}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack gap="lg">
        {fields.map((field) => (
          <FieldInput
            key={field.label}
            field={field}
            disabled={disabled}
            content={row}
            problems={under(props.problems, [index])}
            onChange={(next) => setRow(rowsIn([next])[0] ?? row)}
          />
        ))}
        {!disabled && (
          <Group justify="flex-end" gap="sm">
            {index >= 0 && (
              <Button variant="default" onClick={() => take(without(rows, severity, [type]))}>
                {text.matrix.reset}
              </Button>
            )}
            <Button
              disabled={row.types.length === 0}
              onClick={() => take(written(rows, row, index))}
            >
              {text.matrix.keep}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  )
}
