import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'
import { RoleAnswer } from './RoleAnswer.tsx'
import type { Asked } from './use-asked.ts'

/** One thing an incident asks of me, with its button. */
export function AskedCard(props: { readonly asked: Asked }) {
  const { words, language } = useWords()
  const { mine } = words.screens.now
  const { data: settings } = useQuery(settingsQuery)
  const { what, incident, role = '' } = props.asked
  const roleName = settings?.roles.find(({ key }) => key === role)?.name[language] ?? role
  const sentences = {
    role: mine.role(roleName, incident.number),
    close: mine.close(incident.number),
    agree: mine.agree(incident.number),
  }
  const params = { number: String(incident.number) }

  return (
    <li className={classes.card}>
      <Text fw={600}>{sentences[what]}</Text>
      <Text size="xs" c="dimmed" mb="sm">
        {incident.title}
      </Text>
      <Group gap="sm">
        {what === 'role' && <RoleAnswer number={params.number} role={role} />}
        {what === 'close' && (
          <ButtonLink size="xs" to="/incidents/$number/report" params={params}>
            {mine.review}
          </ButtonLink>
        )}
        {what !== 'close' && (
          <ButtonLink
            size="xs"
            variant={what === 'role' ? 'subtle' : 'filled'}
            to="/incidents/$number"
            params={params}
          >
            {mine.look}
          </ButtonLink>
        )}
      </Group>
    </li>
  )
}
