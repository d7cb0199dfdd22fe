import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useWords } from '../../words.tsx'

/** Takes the text along to where it is published. */
export function CopyText({ text }: { readonly text: string }) {
  const { notices } = useWords().words.screens
  const { copy, copied } = useClipboard()
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => copy(text)}>
        <span aria-live="polite">{copied ? notices.copied : notices.copy}</span>
      </Button>
    </div>
  )
}
