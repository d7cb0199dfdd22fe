import type { SettingsPart } from '@hikeshi/contract'
import { NativeSelect } from '@mantine/core'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import { isPart, PARTS } from '../settings/parts.ts'

/** Which part of the settings the proposal is about; and the way to its form. */
export function PartSelect(props: {
  readonly part: SettingsPart | null
  readonly onChange: (part: SettingsPart | null) => void
}) {
  const { settings, proposals } = useWords().words.screens
  const { setting: named } = proposals
  const { part, onChange } = props

  return (
    <>
      <NativeSelect
        label={named.which}
        data={[
          { value: '', label: named.none },
          ...PARTS.map((value) => ({ value, label: settings.parts[value] })),
        ]}
        value={part ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(isPart(value) ? value : null)}
      />
      {part && (
        <AnchorLink size="sm" to="/settings/$part" params={{ part }}>
          {named.inForm(settings.parts[part])}
        </AnchorLink>
      )}
    </>
  )
}
