import type { ImpactFigures } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { useAct } from '../../incident/use-act.ts'
import { drafted, FIGURE_KEYS, figuresOf } from './figure-drafts.ts'
import { FigureRow } from './FigureRow.tsx'

/** Numbers of the impact as far as they are known; or why one cannot be told. */
export function FiguresDialog(props: {
  readonly number: string
  readonly figures: ImpactFigures
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { figures: named } = words.screens.report
  const { number } = props
  const [drafts, setDrafts] = useState(() => drafted(props.figures))
  const record = useAct(
    number,
    (figures: ImpactFigures) => api.report.impact({ incident: number, ...figures }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      submit={named.submit}
      ready
      act={record}
      onSubmit={() => record.mutate(figuresOf(drafts), { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Text c="dimmed">{named.help}</Text>
      {FIGURE_KEYS.map((key) => (
        <FigureRow
          key={key}
          name={named.names[key]}
          draft={drafts[key]}
          onChange={(draft) => setDrafts((before) => ({ ...before, [key]: draft }))}
        />
      ))}
    </ActDialog>
  )
}
