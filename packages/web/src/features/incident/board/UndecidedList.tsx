import type { Incident } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { type DialogName, useScreen } from '../screen.ts'
import classes from './board.module.css'

/** Where each is set; command is taken or offered in the header. */
const SET_BY: Readonly<Partial<Record<Incident['undecided'][number], DialogName>>> = {
  policy: 'policy',
  severity: 'severity',
  worstCase: 'worstCase',
  nextUpdate: 'nextUpdate',
}

/** 未決: what the alignment left open, each one press from being set. */
export function UndecidedList() {
  const { words } = useWords()
  const { undecided: named, talk } = words.screens.incident
  const { incident, open } = useScreen()
  const { undecided, alignment, can } = incident
  const skipReason = undecided.length > 0 ? alignment?.skipReason : null
  if (undecided.length === 0) return null

  return (
    <section aria-labelledby="undecided">
      <h3 id="undecided" className={classes.label}>
        {named.heading}
      </h3>
      <ul className={classes.open}>
        {undecided.map((field) => {
          const dialog = SET_BY[field]
          return (
            <li key={field}>
              {dialog && can.edit ? (
                <Button size="compact-xs" variant="default" onClick={() => open(dialog)}>
                  {named.fields[field]}
                </Button>
              ) : (
                named.fields[field]
              )}
            </li>
          )
        })}
      </ul>
      {skipReason && (
        <Text className={classes.quiet} mt="xs">
          {talk.skipped(skipReason)}
        </Text>
      )}
    </section>
  )
}
