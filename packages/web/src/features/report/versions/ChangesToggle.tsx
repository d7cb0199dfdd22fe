import type { Report } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import classes from '../report.module.css'
import { ChangesSince } from './ChangesSince.tsx'

/** Shows what changed since an accepted version, when somebody asks. */
export function ChangesToggle(props: {
  readonly number: string
  readonly version: number
  readonly after: Report
  readonly label: string
}) {
  const [isOpen, { toggle }] = useDisclosure(false)
  const { label, ...since } = props
  return (
    <div className={classes.noPrint}>
      <Button size="compact-sm" variant="default" mb="sm" aria-expanded={isOpen} onClick={toggle}>
        {label}
      </Button>
      {isOpen && <ChangesSince {...since} />}
    </div>
  )
}
