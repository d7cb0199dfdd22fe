import type { SlackStatus } from '@hikeshi/contract'
import { Button, List, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'

type Way = keyof SlackStatus['manifest']

/** Three steps from nothing to a connected Slack; the tokens are set where the server runs. */
export function InstallGuide(props: {
  readonly manifest: SlackStatus['manifest']
  readonly connected: boolean
}) {
  const { slack, common } = useWords().words.screens
  const { guide } = slack
  const [way, setWay] = useState<Way>('socket')
  const clipboard = useClipboard()
  const manifest = props.manifest[way]

  return (
    <section aria-labelledby="guide">
      <Title order={2} id="guide" mb="sm">
        {props.connected ? guide.again : guide.title}
      </Title>
      <Stack gap="md" align="flex-start">
        {!props.connected && <Text>{guide.text}</Text>}
        <SegmentedControl
          aria-label={guide.way}
          value={way}
          onChange={(value) => setWay(value === 'http' ? 'http' : 'socket')}
          data={[
            { value: 'socket', label: guide.ways.socket },
            { value: 'http', label: guide.ways.http },
          ]}
        />
        <Text c="dimmed">{guide.about[way]}</Text>
        <List type="ordered" spacing="sm">
          <List.Item>{guide.steps.create}</List.Item>
          <List.Item>{guide.steps.install}</List.Item>
          <List.Item>{guide.steps[way]}</List.Item>
        </List>
        <Button
          leftSection={clipboard.copied ? <IconCheck size="1.2em" /> : <IconCopy size="1.2em" />}
          onClick={() => clipboard.copy(manifest)}
        >
          <span aria-live="polite">{clipboard.copied ? common.copied : guide.copy}</span>
        </Button>
        <Textarea
          w="100%"
          label={guide.manifest}
          value={manifest}
          readOnly
          rows={10}
          ff="monospace"
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Stack>
    </section>
  )
}
