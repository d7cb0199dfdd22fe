import type { Notice } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../words.tsx'

/** Where this audience is told, and what is owed to it, as the settings say. */
export function AudienceFacts({ notice }: { readonly notice: Notice }) {
  const { notices: named } = useWords().words.screens
  const { channel, duties } = notice
  if (channel === '' && duties === '') return null
  return (
    <div>
      {channel !== '' && <Text c="dimmed">{named.channel(channel)}</Text>}
      {duties !== '' && <Text>{named.duties(duties)}</Text>}
    </div>
  )
}
