import type { SettingsPreview } from '@hikeshi/contract'
import { Alert, Text } from '@mantine/core'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { Changes } from './Changes.tsx'

/** What changes; or what is wrong, with its place; or that nothing does. */
export function PreviewText(props: { readonly preview: SettingsPreview }) {
  const { preview: text } = useWords().words.screens.settings
  const { changes, problems } = props.preview
  if (problems.length > 0) {
    return (
      <Alert
        role="alert"
        variant="light"
        color="kaki"
        icon={<IconInfoTriangle aria-hidden />}
        title={text.problems}
      >
        <Changes changes={problems.map(({ message }) => message)} />
      </Alert>
    )
  }
  return changes.length === 0 ? <Text>{text.none}</Text> : <Changes changes={changes} />
}
