import type { PageVersion } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Clock } from '../../components/Clock.tsx'
import { useWords } from '../../words.tsx'
import { DiffView } from './DiffView.tsx'
import classes from './handbook.module.css'

/** One version of a page, what it changed, and the way back to it. */
export function VersionItem(props: {
  readonly version: PageVersion
  readonly earlier: PageVersion | null
  readonly current: boolean
  readonly onRevert: (() => void) | null
}) {
  const { handbook } = useWords().words.screens
  const { versions: named } = handbook
  const { version, earlier, current, onRevert } = props
  const [compared, setCompared] = useState(false)

  return (
    <li className={classes.card}>
      <div className={classes.facts}>
        <Text span fw={600}>
          {handbook.version(version.version)}
        </Text>
        {current && <span>{named.now}</span>}
        <span>{named.origins[version.origin]}</span>
        {version.by && <span>{version.by.name}</span>}
        {version.by && <Clock at={version.at} />}
      </div>
      {version.reason && <Text>{version.reason}</Text>}
      <Group gap="sm" my="xs">
        {earlier && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {named.compare}
          </Button>
        )}
        {onRevert && !current && (
          <Button size="compact-xs" variant="subtle" onClick={onRevert}>
            {named.revert(version.version)}
          </Button>
        )}
      </Group>
      {earlier && compared && <DiffView before={earlier} after={version} />}
    </li>
  )
}
