import { VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words.tsx'
import { messagesQuery } from './queries.ts'
import { useScreen } from './screen.ts'

/** Says politely what arrives: messages of others, and changes of severity, state and command. */
export function Announcer() {
  const { words } = useWords()
  const { announcements } = words.screens.incident
  const { common } = words.screens
  const { number, incident, me } = useScreen()
  const { data } = useInfiniteQuery(messagesQuery(number))
  const newest = data?.pages[0]?.items[0]

  const said = {
    message:
      newest && newest.by.id !== me ? announcements.message(newest.by.name, newest.text) : '',
    severity: incident.severity
      ? announcements.severity(common.severity[incident.severity].code)
      : '',
    state: announcements.state(common.state[incident.state]),
    commander: incident.commander ? announcements.commander(incident.commander.name) : '',
  }
  const before = useRef(data ? said : null)
  const [sentence, say] = useState('')
  const { message, severity, state, commander } = said

  useEffect(() => {
    if (!data) return
    const now = { message, severity, state, commander }
    const last = before.current
    before.current = now
    if (!last) return
    const news = (['severity', 'state', 'commander', 'message'] as const)
      .filter((what) => now[what] !== last[what] && now[what] !== '')
      .map((what) => now[what])
    if (news.length > 0) say(news.join(' '))
  }, [data, message, severity, state, commander])

  return <VisuallyHidden role="status">{sentence}</VisuallyHidden>
}
