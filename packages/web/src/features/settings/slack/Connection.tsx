import type { SlackStatus } from '@hikeshi/contract'
import { Anchor, Text, Title } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import { AnchorLink } from '../../../components/AnchorLink.tsx'
import { useWords } from '../../../words.tsx'
import classes from './Slack.module.css'

/** How Slack is, in a sentence, and which workspace it is. */
export function Connection(props: { readonly connection: NonNullable<SlackStatus['connection']> }) {
  const { words, language } = useWords()
  const { slack, health } = words.screens
  const { condition, since, refusal, workspace, transport, sockets } = props.connection
  const good = condition === 'ok'
  const Icon = good ? IconCircleCheckFilled : IconAlertTriangleFilled
  const at = since && new Date(since).toLocaleString(language)

  return (
    <section aria-labelledby="connection">
      <Title order={2} id="connection" mb="sm">
        {slack.title}
      </Title>
      <div className={classes.verdict} data-good={good} role="status">
        <Icon size="1.4em" aria-hidden />
        <Text fw={600}>{slack.condition[condition]}</Text>
      </div>
      {at && <Text c="dimmed">{slack.since(at)}</Text>}
      {refusal && <Text c="dimmed">{slack.said(refusal)}</Text>}
      {condition === 'safe' && <AnchorLink to="/health">{health.safe.confirm}</AnchorLink>}
      <dl className={classes.facts}>
        {workspace && (
          <>
            <dt>{slack.workspace}</dt>
            <dd>
              <Anchor href={workspace.url}>{workspace.name}</Anchor>
            </dd>
          </>
        )}
        <dt>{slack.transport}</dt>
        <dd>
          {slack.transports[transport]}
          {sockets !== null && ` · ${slack.sockets(sockets)}`}
        </dd>
      </dl>
    </section>
  )
}
