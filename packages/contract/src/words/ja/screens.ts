import { cases } from './screens/cases.ts'
import { common } from './screens/common.ts'
import { console } from './screens/console.ts'
import { drills } from './screens/drills.ts'
import { followUps } from './screens/follow-ups.ts'
import { handbook } from './screens/handbook.ts'
import { health } from './screens/health.ts'
import { incident } from './screens/incident.ts'
import { insights } from './screens/insights.ts'
import { notices } from './screens/notices.ts'
import { now } from './screens/now.ts'
import { people } from './screens/people.ts'
import { profile } from './screens/profile.ts'
import { proposals } from './screens/proposals.ts'
import { report } from './screens/report.ts'
import { session } from './screens/session.ts'
import { settings } from './screens/settings.ts'
import { shell } from './screens/shell.ts'
import { slack } from './screens/slack.ts'
import { teams } from './screens/teams.ts'

/** What the screens say in Japanese, a file for each screen. */
export const screens = {
  cases,
  common,
  console,
  drills,
  followUps,
  handbook,
  health,
  incident,
  insights,
  notices,
  now,
  people,
  profile,
  proposals,
  report,
  session,
  settings,
  shell,
  slack,
  teams,
}
