import { useMantineColorScheme } from '@mantine/core'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import {
  IconActivityHeartbeat,
  IconBook2,
  IconAdjustments,
  IconBolt,
  IconBooks,
  IconCalendarEvent,
  IconChartDots,
  IconFlag,
  IconLanguage,
  IconListCheck,
  IconMoon,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { usePlanning } from '../drills/use-planning.ts'
import { openIncidentsQuery } from '../now/queries.ts'
import { useRaise } from '../now/use-raise.ts'
import { useChooseLanguage } from './use-choose-language.ts'

/** What the palette offers on every page. */
export function usePaletteGroups(): SpotlightActionGroupData[] {
  const { words, language } = useWords()
  const { palette, nav, menu } = words.screens.shell
  const { can } = useMe()
  const navigate = useNavigate()
  const raise = useRaise()
  const { open: planDrill } = usePlanning()
  const chooseLanguage = useChooseLanguage()
  const { toggleColorScheme } = useMantineColorScheme()
  const { data: open } = useQuery(openIncidentsQuery)

  const pages = [
    { to: '/', label: nav.now, Icon: IconBolt },
    { to: '/cases', label: nav.cases, Icon: IconBooks },
    { to: '/follow-ups', label: nav.followUps, Icon: IconListCheck },
    { to: '/drills', label: nav.drills, Icon: IconCalendarEvent },
    { to: '/handbook', label: nav.handbook, Icon: IconBook2 },
    { to: '/insights', label: nav.insights, Icon: IconChartDots },
    { to: '/people', label: nav.people, Icon: IconUsers },
    { to: '/settings', label: nav.settings, Icon: IconAdjustments },
    ...(can.administer ? [{ to: '/health', label: nav.health, Icon: IconActivityHeartbeat }] : []),
    { to: '/profile', label: menu.profile, Icon: IconUser },
  ]
  return [
    {
      group: palette.incidents,
      actions: (open?.items ?? []).map(({ number, title }) => ({
        id: `incident-${number}`,
        label: palette.incident(number, title),
        leftSection: <IconFlag size="1.4em" aria-hidden />,
        onClick: () =>
          void navigate({ to: '/incidents/$number', params: { number: String(number) } }),
      })),
    },
    {
      group: palette.pages,
      actions: [
        {
          id: 'raise',
          label: palette.raise,
          leftSection: <IconFlag size="1.4em" aria-hidden />,
          onClick: raise,
        },
        {
          id: 'plan-drill',
          label: palette.planDrill,
          leftSection: <IconCalendarEvent size="1.4em" aria-hidden />,
          onClick: planDrill,
        },
        ...pages.map(({ to, label, Icon }) => ({
          id: `page-${to}`,
          label,
          leftSection: <Icon size="1.4em" aria-hidden />,
          onClick: () => void navigate({ to }),
        })),
      ],
    },
    {
      group: palette.settings,
      actions: [
        {
          id: 'language',
          label: palette.language,
          leftSection: <IconLanguage size="1.4em" aria-hidden />,
          onClick: () => chooseLanguage(language === 'ja' ? 'en' : 'ja'),
        },
        {
          id: 'theme',
          label: palette.theme,
          leftSection: <IconMoon size="1.4em" aria-hidden />,
          onClick: toggleColorScheme,
        },
      ],
    },
  ]
}
