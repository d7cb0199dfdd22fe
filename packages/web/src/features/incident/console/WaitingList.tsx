import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { type Part, useScreen } from '../screen.ts'
import classes from './console.module.css'

const SHOWN = 2

/** What waits, with its age; the oldest few, and how many more. Each leads to where it is. */
export function WaitingList(props: {
  readonly name: string
  readonly list: readonly {
    readonly id: string
    readonly text: string
    readonly minutes: number
    readonly late: boolean
  }[]
  readonly part: Part
  /** Where in that part all of them are. */
  readonly place: string
}) {
  const { words } = useWords()
  const { panels } = words.screens.console
  const { goTo } = useScreen()
  const { name, list, part, place } = props

  return (
    <div>
      <UnstyledButton className={classes.line} onClick={() => goTo(part, place)}>
        <span className={classes.label}>{name}</span>
        <span className={classes.number}>{list.length === 0 ? panels.none : list.length}</span>
      </UnstyledButton>
      {list.slice(0, SHOWN).map(({ id, text, minutes, late }) => (
        <UnstyledButton
          key={id}
          className={classes.line}
          data-late={late || undefined}
          onClick={() => goTo(part, part === 'ledger' ? id : place)}
        >
          <span className={classes.text}>{text}</span>
          <span className={classes.state}>{panels.minutes(minutes)}</span>
        </UnstyledButton>
      ))}
      {list.length > SHOWN && (
        <UnstyledButton className={classes.line} onClick={() => goTo(part, place)}>
          {panels.more(list.length - SHOWN)}
        </UnstyledButton>
      )}
    </div>
  )
}
