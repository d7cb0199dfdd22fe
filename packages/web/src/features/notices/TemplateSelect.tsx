import type { NoticeTemplate } from '@hikeshi/contract'
import { Select } from '@mantine/core'
import { useWords } from '../../words.tsx'

/** Puts a shipped text in the place of what stands there. */
export function TemplateSelect(props: {
  readonly offered: readonly NoticeTemplate[]
  readonly onChoose: (template: NoticeTemplate) => void
}) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  return (
    <Select
      label={named.template}
      placeholder={named.chooseTemplate}
      data={props.offered.map(({ key, name }) => ({ value: key, label: name[language] }))}
      value={null}
      onChange={(key) => {
        const template = props.offered.find((one) => one.key === key)
        if (template) props.onChoose(template)
      }}
    />
  )
}
