import { Button } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

/** Who thinks it is not over, and why; resolved ones stay to be read. */
export function Objections() {
  const { words } = useWords()
  const { convergence: named } = words.screens.incident
  const { incident, open } = useScreen()
  const objections = incident.convergence?.objections ?? []
  if (objections.length === 0) return null

  return (
    <div>
      <div className={classes.label}>{named.objections}</div>
      <ul className={classes.list}>
        {objections.map(({ by, text, at, resolved }) => (
          <li
            key={`${by.id} ${at}`}
            className={classes.objection}
            data-resolved={resolved || undefined}
          >
            {named.objectionBy(by.name, text)}{' '}
            {resolved && <span className={classes.quiet}>{named.resolved}</span>}
          </li>
        ))}
      </ul>
      {incident.can.resolveObjection && (
        <Button size="compact-sm" variant="default" mt="sm" onClick={() => open('resolve')}>
          {named.resolve}
        </Button>
      )}
    </div>
  )
}
