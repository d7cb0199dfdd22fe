import { Anchor } from '@mantine/core'
import { IconBrandSlack } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { slackPlaceQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** Where the incident is in Slack, for those who would rather talk there. */
export function SlackLink() {
  const { words } = useWords()
  const { slack } = words.screens.incident.header
  const { number } = useScreen()
  const { data: place } = useQuery(slackPlaceQuery(number))
  if (!place || place.state === 'none') return null

  if (place.url === null) {
    return (
      <span className={classes.label}>
        <IconBrandSlack className={classes.icon} aria-hidden /> {slack[place.state]}
      </span>
    )
  }
  return (
    <Anchor href={place.url} target="_blank" rel="noopener noreferrer" className={classes.link}>
      <IconBrandSlack className={classes.icon} aria-hidden />
      {slack[place.state]}
    </Anchor>
  )
}
