import type { HandbookPage } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { spokenIn } from './spoken.ts'

/** One page in the list: its title, its first lines, and where it belongs. */
export function PageRow(props: { readonly page: HandbookPage }) {
  const { words, language } = useWords()
  const { handbook } = words.screens
  const { key, title, body, context, edited, shipped, lock } = props.page
  const spoken = spokenIn(title, language)
  const [lead = ''] = body[spoken].split('\n\n')

  return (
    <li className={classes.row}>
      <Link to="/handbook/$page" params={{ page: key }} className={classes.title} lang={spoken}>
        {title[spoken]}
      </Link>
      <Text className={classes.lead} lang={spoken} lineClamp={2}>
        {lead}
      </Text>
      <div className={classes.facts}>
        {context.phases.map((phase) => (
          <span key={phase}>{words.labels.phases[phase]}</span>
        ))}
        {edited && shipped && <span>{handbook.edited}</span>}
        {lock && <span>{handbook.locked}</span>}
      </div>
    </li>
  )
}
