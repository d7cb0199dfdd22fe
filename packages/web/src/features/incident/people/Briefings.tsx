import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../../queries.ts'
import { useScreen } from '../screen.ts'
import { Briefing } from './Briefing.tsx'

/** What each role of mine asks of me, from the moment I have it. */
export function Briefings() {
  const { incident, me } = useScreen()
  const { data: settings } = useQuery(settingsQuery)
  const mine = incident.roles.filter(({ person }) => person?.id === me)
  if (incident.state === 'closed') return null

  return mine.map(({ role }) => {
    const about = settings?.roles.find(({ key }) => key === role)
    return about && <Briefing key={role} role={about} />
  })
}
