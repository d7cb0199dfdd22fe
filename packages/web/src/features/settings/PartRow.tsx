import type { SettingsPart } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import { partQuery } from './queries.ts'
import classes from './Settings.module.css'

/** One part: what it is about, and who changed it last. */
export function PartRow(props: { readonly part: SettingsPart }) {
  const { settings } = useWords().words.screens
  const { part } = props
  const { data } = useQuery(partQuery(part))

  return (
    <li className={classes.row}>
      <div className={classes.heading}>
        <AnchorLink to="/settings/$part" params={{ part }} fw={600}>
          {settings.parts[part]}
        </AnchorLink>
        <Text size="xs" c="dimmed">
          {data?.lock && (
            <>
              <IconLock size="1.2em" aria-hidden /> {settings.lock.locked(data.lock.by.name)}
              {' · '}
            </>
          )}
          {data && (data.isDefault || data.changedBy === null)
            ? settings.asShipped
            : data && settings.changed(data.version, data.changedBy?.name ?? '')}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {settings.about[part]}
      </Text>
    </li>
  )
}
