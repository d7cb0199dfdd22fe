import type { SettingsPart, SettingsProblem } from '@hikeshi/contract'
import { Alert } from '@mantine/core'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { Changes } from './Changes.tsx'
import { readAt, type Content } from './content.ts'
import { useTitleOf } from './use-title-of.ts'

/** Everything that is wrong, with its item or its line; each also stands beside its field. */
export function ProblemList(props: {
  readonly part: SettingsPart
  readonly problems: readonly SettingsProblem[]
  readonly content: Content
}) {
  const { common, settings } = useWords().words.screens
  const { edit, preview } = settings
  const { part, problems, content } = props
  const titleOf = useTitleOf()
  const sentences = problems.map(({ path, message, line }) => {
    if (line !== null) return common.labelled(edit.line(line), message)
    // What is wrong in another part stands in no item of this one.
    const [where, ...place] = path.split('.')
    const item = where === part ? readAt(content, place.slice(0, 1)) : undefined
    const title = Array.isArray(content) && item !== undefined ? titleOf(item) : ''
    return title === '' ? message : common.labelled(title, message)
  })
  return (
    <Alert
      role="alert"
      variant="light"
      color="kaki"
      icon={<IconInfoTriangle aria-hidden />}
      title={preview.problems}
    >
      <Changes changes={Array.from(new Set(sentences))} />
    </Alert>
  )
}
