import type { ImpactFigures } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { ActDialog } from '../../incident/dialogs/ActDialog.tsx'
import { useAct } from '../../incident/use-act.ts'
import { CurrencySelect } from './CurrencySelect.tsx'
import { drafted, FIGURE_KEYS, figuresOf, type FigureDraft } from './figure-drafts.ts'
import { FigureRow } from './FigureRow.tsx'

/** Numbers of the impact as far as they are known; or why one cannot be told. */
export function FiguresDialog(props: {
  readonly number: string
  readonly figures: ImpactFigures
  /** What amounts are usually in. */
  readonly currency: string
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { figures: named } = words.screens.report
  const { number } = props
  const [drafts, setDrafts] = useState(() => drafted(props.figures, props.currency))
  const record = useAct(
    number,
    (figures: ImpactFigures) => api.report.impact({ incident: number, ...figures }),
    'inline',
  )
  const enter = (key: (typeof FIGURE_KEYS)[number], draft: FigureDraft) =>
    setDrafts((before) => ({ ...before, figures: { ...before.figures, [key]: draft } }))

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
          draft={drafts.figures[key]}
          onChange={(draft) => enter(key, draft)}
        />
      ))}
      <CurrencySelect
        value={drafts.currency}
        onChange={(currency) => setDrafts((before) => ({ ...before, currency }))}
      />
    </ActDialog>
  )
}
