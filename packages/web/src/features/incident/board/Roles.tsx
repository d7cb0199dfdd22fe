import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useRoles } from '../use-roles.ts'
import classes from './board.module.css'
import { RoleRow } from './RoleRow.tsx'

/** So many roles show although nobody has them yet. */
const OFFERED_FIRST = new Set(['commander', 'deputy', 'scribe', 'comms_lead'])

/** Who has which role; an open one is taken, or asked for, in one press. */
export function Roles() {
  const { words, language } = useWords()
  const { board, handover } = words.screens.incident
  const { incident } = useScreen()
  const [all, setAll] = useState(false)
  const roles = useRoles(incident)
  const first = roles.filter(
    ({ role, person, offeredTo }) => person || offeredTo || OFFERED_FIRST.has(role),
  )
  const rest = roles.length - first.length

  return (
    <section aria-labelledby="roles">
      <h3 id="roles" className={classes.label}>
        {board.roles}
      </h3>
      <ul className={classes.list}>
        {(all ? roles : first).map((role) => (
          <RoleRow key={role.role} {...role} />
        ))}
      </ul>
      {incident.predecessors.length > 0 && (
        <p className={classes.quiet}>
          {handover.predecessors(
            new Intl.ListFormat(language).format(incident.predecessors.map(({ name }) => name)),
          )}
        </p>
      )}
      {rest > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? board.fewerRoles : board.otherRoles(rest)}
        </Button>
      )}
    </section>
  )
}
