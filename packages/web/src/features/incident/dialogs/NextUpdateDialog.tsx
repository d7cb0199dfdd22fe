import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { MinuteChips } from './MinuteChips.tsx'
import type { DialogProps } from './shared-props.ts'

const USUAL = [15, 30, 60, 120]
const MINUTES_MAX = 1440

/** When colleagues hear of it next. */
export function NextUpdateDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { update: named } = words.screens.incident
  const [minutes, setMinutes] = useState<number | string>(incident.nextUpdateMinutes ?? 30)
  const schedule = useAct(
    number,
    (inMinutes: number) => api.incidents.scheduleUpdate({ incident: number, minutes: inMinutes }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={named.submit}
      ready={typeof minutes === 'number'}
      act={schedule}
      onSubmit={() =>
        typeof minutes === 'number' && schedule.mutate(minutes, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <MinuteChips choices={USUAL} value={minutes} onChoose={setMinutes} />
      <NumberInput
        label={named.inMinutes}
        min={1}
        max={MINUTES_MAX}
        allowDecimal={false}
        value={minutes}
        onChange={setMinutes}
      />
    </ActDialog>
  )
}
