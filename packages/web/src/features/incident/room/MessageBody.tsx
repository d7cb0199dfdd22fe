import type { Message } from '@hikeshi/contract'
import { Anchor, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import classes from './room.module.css'

/** What a message says, with its files; and what has become of it since. */
export function MessageBody(props: { readonly message: Message }) {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { text, files, editedAt, deletedAt } = props.message
  if (deletedAt !== null) {
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {room.deleted}
      </Text>
    )
  }

  return (
    <>
      {text !== '' && <MarkdownText>{text}</MarkdownText>}
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map(({ name, url }) => (
            <li key={url}>
              <IconPaperclip className={classes.icon} aria-hidden />
              <Anchor href={url} target="_blank" rel="noreferrer">
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {editedAt !== null && <span className={classes.edited}>{room.edited}</span>}
    </>
  )
}
