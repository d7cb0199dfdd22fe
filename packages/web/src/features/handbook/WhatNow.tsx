import { Button, Group, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconBook2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { pagesQuery, type Place, tipsQuery } from './queries.ts'
import { spokenIn } from './spoken.ts'

const PAGES_SHOWN = 3
const TIPS_SHOWN = 2

/** The pages of the handbook that help where somebody is now, and tips of the regulars; folded away by choice. */
export function WhatNow(props: { readonly place: Place }) {
  const { words, language } = useWords()
  const { now } = words.screens.handbook
  const { state: _, ...place } = props.place
  const [open, setOpen] = useLocalStorage({
    key: 'hikeshi-what-now',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const { data: pages = [] } = useQuery({ ...pagesQuery(props.place), enabled: open })
  const { data: tips = [] } = useQuery({ ...tipsQuery(place), enabled: open })
  const shown = tips.filter(({ state }) => state === 'published').slice(0, TIPS_SHOWN)

  return (
    <aside className={classes.now} aria-label={now.heading}>
      <Group gap="sm" justify="space-between">
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={open}
          leftSection={<IconBook2 size="1.2em" aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {open ? now.heading : now.open}
        </Button>
        {open && (
          <Group gap="sm">
            <AnchorLink size="xs" to="/handbook">
              {now.all}
            </AnchorLink>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpen(false)}>
              {now.close}
            </Button>
          </Group>
        )}
      </Group>
      {open && (
        <ul className={classes.nowList}>
          {pages.slice(0, PAGES_SHOWN).map(({ key, title, body }) => {
            const spoken = spokenIn(title, language)
            return (
              <li key={key} lang={spoken}>
                <AnchorLink fw={600} to="/handbook/$page" params={{ page: key }}>
                  {title[spoken]}
                </AnchorLink>
                <Text size="xs" lineClamp={3}>
                  {body[spoken].split('\n\n')[0]}
                </Text>
              </li>
            )
          })}
          {shown.map((tip) => (
            <li key={tip.id}>
              <Text size="xs" c="dimmed">
                {now.tips}
              </Text>
              <Text size="xs" lineClamp={3}>
                {tip.text}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
