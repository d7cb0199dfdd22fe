import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words.tsx'

/** An earlier case that people remember, by its number. */
export function LinkByNumber(props: {
  /** Only smaller numbers are earlier. */
  readonly below: number
  readonly busy: boolean
  readonly onLink: (number: number) => void
}) {
  const { same } = useWords().words.screens.cases
  const [number, setNumber] = useState<number | string>('')
  const chosen = Number(number)
  const possible = Number.isInteger(chosen) && chosen >= 1 && chosen < props.below

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!possible) return
        props.onLink(chosen)
        setNumber('')
      }}
    >
      <Group gap="xs" align="end">
        <NumberInput
          size="xs"
          label={same.number}
          prefix="#"
          min={1}
          max={Math.max(1, props.below - 1)}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={number}
          onChange={setNumber}
        />
        <Button type="submit" size="xs" variant="default" disabled={!possible} loading={props.busy}>
          {same.add}
        </Button>
      </Group>
    </form>
  )
}
