import { Link } from '@tanstack/react-router'
import {
  IconActivityHeartbeat,
  IconAdjustments,
  IconBolt,
  IconBooks,
  IconCalendarEvent,
  IconChartDots,
  IconUsers,
  IconBook2,
  IconListCheck,
} from '@tabler/icons-react'
import { useCurrentInSight } from './use-current-in-sight.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { PaletteButton } from './PaletteButton.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'
import classes from './Shell.module.css'

const LINKS = [
  { to: '/', word: 'now', Icon: IconBolt, admins: false },
  { to: '/cases', word: 'cases', Icon: IconBooks, admins: false },
  { to: '/follow-ups', word: 'followUps', Icon: IconListCheck, admins: false },
  { to: '/drills', word: 'drills', Icon: IconCalendarEvent, admins: false },
  { to: '/handbook', word: 'handbook', Icon: IconBook2, admins: false },
  { to: '/insights', word: 'insights', Icon: IconChartDots, admins: false },
  { to: '/people', word: 'people', Icon: IconUsers, admins: false },
  { to: '/settings', word: 'settings', Icon: IconAdjustments, admins: true },
  { to: '/health', word: 'health', Icon: IconActivityHeartbeat, admins: true },
] as const

/** The name of the product, the pages, the palette and the person. */
export function Header() {
  const { shell } = useWords().words.screens
  const me = useMe()
  const nav = useCurrentInSight()
  const links = LINKS.filter(({ admins }) => !admins || me.can.administer)

  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand}>
        <img src="/icon.svg" alt="" />
        {shell.product}
      </Link>
      <nav ref={nav} className={classes.nav} aria-label={shell.nav.label}>
        {links.map(({ to, word, Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            <Icon size="1.2em" aria-hidden />
            {shell.nav[word]}
          </Link>
        ))}
      </nav>
      <div className={classes.tools}>
        <PaletteButton />
        <ProfileMenu />
      </div>
    </header>
  )
}
