import type { Postmortem } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'

/** Which form we would choose, and why; people choose. */
export function Recommendation(props: { readonly postmortem: Postmortem }) {
  const { words, language } = useWords()
  const { followUps, report } = words.screens
  const { postmortem: named } = followUps
  const { form, because } = props.postmortem.recommended
  const name =
    language === 'en' ? words.labels.postmortemForms[form] : report.postmortem.forms[form]
  const reasons = because.map((reason) => named.because[reason])

  const why = new Intl.ListFormat(language, { type: 'conjunction' }).format(reasons)
  const said = [
    named.recommended(name),
    ...(reasons.length > 0 ? [named.reasons(why)] : []),
    named.youChoose,
  ]

  return (
    <Text size="xs" c="dimmed">
      {said.join(language === 'ja' ? '' : ' ')}
    </Text>
  )
}
