import type { Language } from '@hikeshi/contract'
import { Button, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { frontQuery, meQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { openDialog } from './dialogs.ts'
import { useChooseLanguage } from './use-choose-language.ts'

const SCHEMES = [
  { scheme: 'light', word: 'light', Icon: IconSun },
  { scheme: 'dark', word: 'dark', Icon: IconMoon },
  { scheme: 'auto', word: 'system', Icon: IconDeviceDesktop },
] as const

/** The person, their language, the light, and the way out. */
export function ProfileMenu() {
  const { words, language } = useWords()
  const { shell, session } = words.screens
  const { person } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const chooseLanguage = useChooseLanguage()
  const queries = useQueryClient()
  const signOut = useMutation({
    mutationFn: () => api.session.signOut({}),
    onSuccess: () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      queries.setQueryData(meQuery.queryKey, null)
      return queries.prefetchQuery(frontQuery)
    },
  })

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          rightSection={<IconChevronDown size="1.2em" aria-hidden />}
          aria-label={shell.menu.open(person.name)}
        >
          {person.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size="1.2em" />}>
          {shell.menu.profile}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size="1.2em" />} onClick={() => openDialog('keys')}>
          {shell.menu.keys}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{shell.menu.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => chooseLanguage(value as Language)}>
          {(['ja', 'en'] as const).map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one} closeMenuOnClick>
              {session.languages[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{shell.menu.theme}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {SCHEMES.map(({ scheme, word, Icon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              rightSection={<Icon size="1.2em" aria-hidden />}
              closeMenuOnClick
            >
              {shell.menu[word]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size="1.2em" />} onClick={() => signOut.mutate()}>
          {shell.menu.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
