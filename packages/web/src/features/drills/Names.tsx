import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'

/** More names than this at once tell nobody anything. */
const SHOWN = 12

/** Names in a row: of many the first, and the rest on demand. */
export function Names(props: { readonly names: readonly string[] }) {
  const { drills: named } = useWords().words.screens
  const [all, { open }] = useDisclosure(false)
  const { names } = props
  const shown = all || names.length <= SHOWN + 1 ? names : names.slice(0, SHOWN)
  const rest = names.length - shown.length

  return (
    <span className={classes.names}>
      {shown.join(named.comma)}
      {rest > 0 && (
        <Button size="compact-xs" variant="subtle" ml="xs" onClick={open}>
          {named.more(rest)}
        </Button>
      )}
    </span>
  )
}
