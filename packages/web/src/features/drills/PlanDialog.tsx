import type { Drill, ProfileSetting } from '@hikeshi/contract'
import { Checkbox, Input, Textarea, TextInput } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { MinuteChips } from '../incident/dialogs/MinuteChips.tsx'
import { fromLocalInput } from '../incident/local-instant.ts'
import { PersonSelect } from '../incident/PersonSelect.tsx'
import { InviteField } from './InviteField.tsx'
import { placeInMonth } from './moments.ts'
import { askedOf, fieldsOf, isMoved, isReady, minuteChoices, type PlanFields } from './plan-form.ts'
import { useDrill } from './use-drill.ts'

const MAX = { title: 120, place: 500, purpose: 1000 } as const

/** By whose clock months go round. */
const zoneQuery = queryOptions({
  queryKey: ['settings', 'part', 'profile'],
  queryFn: ({ signal }) => api.settings.part({ part: 'profile' }, { signal }),
  // The server has read it by this very schema.
  select: ({ content }) => (content as ProfileSetting).zone,
})

/** Plans a drill, or changes one: when, where, what for, who leads it, and whom to ask. */
export function PlanDialog(props: { readonly drill: Drill | null; readonly onClose: () => void }) {
  const { words, language } = useWords()
  const { form: named } = words.screens.drills
  const { drill } = props
  const { person } = useMe()
  const { data: zone } = useQuery(zoneQuery)
  const [fields, setFields] = useState(() =>
    fieldsOf(drill, { title: named.usual, me: person.id, now: Date.now() }),
  )
  const set = (changed: Partial<PlanFields>) => setFields((now) => ({ ...now, ...changed }))
  const send = useDrill((sent: PlanFields) => sendPlan(sent, drill))
  const at = fromLocalInput(fields.at)
  const { week, day } = at && zone ? placeInMonth(at, zone, language) : { week: 0, day: '' }
  const isFifth = drill?.fifth === true && !isMoved(fields, drill)
  const mine = viewersZone(language)

  return (
    <ActDialog
      title={drill === null ? named.add : named.change}
      submit={drill === null ? named.submit : words.screens.common.save}
      size="lg"
      ready={isReady(fields)}
      act={send}
      onSubmit={() => send.mutate(fields, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <TextInput
        withAsterisk
        label={named.title}
        maxLength={MAX.title}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        data-autofocus
        withAsterisk
        label={named.at}
        description={named.zone(mine.name, mine.zone)}
        value={fields.at}
        onChange={(event) => set({ at: event.currentTarget.value })}
      />
      <Input.Wrapper
        label={named.minutes}
        description={named.minutesHelp}
        labelElement="div"
        role="group"
        aria-label={named.minutes}
      >
        <MinuteChips
          choices={minuteChoices(fields.minutes)}
          value={fields.minutes}
          onChoose={(minutes) => set({ minutes })}
        />
      </Input.Wrapper>
      <Checkbox
        label={named.monthly}
        description={`${day === '' ? '' : named.series(isFifth ? 5 : week, day)} ${named.monthlyHelp}`.trim()}
        checked={fields.monthly}
        onChange={(event) => set({ monthly: event.currentTarget.checked })}
      />
      <Textarea
        autosize
        label={named.purpose}
        placeholder={named.purposePlaceholder}
        maxLength={MAX.purpose}
        value={fields.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <TextInput
        label={named.place}
        placeholder={named.placePlaceholder}
        maxLength={MAX.place}
        value={fields.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <PersonSelect
        label={words.screens.drills.facilitator}
        value={fields.facilitator}
        onChange={(facilitator) => set({ facilitator })}
        required
      />
      <InviteField drill={drill} value={fields.invite} onChange={(invite) => set({ invite })} />
    </ActDialog>
  )
}

/** The zone in which the browser reads what is typed. */
function viewersZone(language: string): { readonly name: string; readonly zone: string } {
  const format = new Intl.DateTimeFormat(language, { timeZoneName: 'long' })
  const zone = format.resolvedOptions().timeZone
  const part = format.formatToParts().find(({ type }) => type === 'timeZoneName')
  return { name: part?.value ?? zone, zone }
}

/** Plans a drill, or changes the one there is. */
function sendPlan(fields: PlanFields, drill: Drill | null): Promise<Drill> {
  const asked = askedOf(fields, drill)
  if (drill !== null) return api.drills.change({ drill: drill.id, ...asked })
  return api.drills.schedule({ ...asked, startsAt: fromLocalInput(fields.at) })
}
