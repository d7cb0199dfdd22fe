import type { SlackCheck } from '@hikeshi/contract'
import { Stack, Text } from '@mantine/core'
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
} from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import classes from './Slack.module.css'

/** One thing that the product needs of Slack: whether it is there, and what to do or what happens instead. */
export function CheckRow({ check: { key, state, names } }: { readonly check: SlackCheck }) {
  const { words, language } = useWords()
  const { checks } = words.screens.slack
  const without: Readonly<Record<string, string>> = checks.without
  const rights = names.map((name) => {
    const lost = without[name]
    return key === 'scopes' && lost !== undefined ? checks.right(name, lost) : name
  })
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(rights)
  const of = checks.of[key]
  const said = {
    good: () => of.good(list),
    bad: () => of.bad(list),
    unknown: () => of.unknown,
    off: () => checks.off,
  }
  const Icon = ICONS[state]
  return (
    <li className={classes.check} data-state={state}>
      <Icon size="1.4em" className={classes.icon} role="img" aria-label={checks.states[state]} />
      <Stack gap="0">
        <Text fw={600}>{of.title}</Text>
        <Text c="dimmed">{said[state]()}</Text>
      </Stack>
    </li>
  )
}

const ICONS = {
  good: IconCircleCheckFilled,
  bad: IconAlertTriangleFilled,
  unknown: IconCircleDashed,
  off: IconCircleDashed,
}
