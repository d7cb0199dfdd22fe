import { Input, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useAct } from '../use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { MinuteChips } from './MinuteChips.tsx'
import type { DialogProps } from './shared-props.ts'

const WATCH_MAX = 500
const USUAL = [15, 30, 60, 120]
const MINUTE_MS = 60_000

/** A mitigation is in: what is watched, and until when. */
export function MonitorDialog({ number, incident, onClose }: DialogProps) {
  const { words } = useWords()
  const { monitoring: named, watch: watching } = words.screens.incident
  const [watch, setWatch] = useState(incident.watch?.what ?? '')
  const [minutes, setMinutes] = useState<number | null>(null)
  const start = useAct(
    number,
    () =>
      api.incidents.transition({
        incident: number,
        to: 'monitoring',
        watch,
        ...(minutes === null
          ? {}
          : { until: new Date(Date.now() + minutes * MINUTE_MS).toISOString() }),
      }),
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      submit={named.submit}
      act={start}
      onSubmit={() => start.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        autosize
        minRows={2}
        data-autofocus
        label={named.watch}
        description={named.watchHelp}
        maxLength={WATCH_MAX}
        value={watch}
        onChange={(event) => setWatch(event.currentTarget.value)}
      />
      <Input.Wrapper label={watching.untilLabel} labelElement="div">
        <MinuteChips choices={USUAL} value={minutes} onChoose={setMinutes} />
      </Input.Wrapper>
    </ActDialog>
  )
}
