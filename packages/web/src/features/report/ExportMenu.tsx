import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { api, problemOf } from '../../api.ts'
import { useWords } from '../../words.tsx'
import classes from './report.module.css'

const FORMATS = ['md', 'json'] as const
type Format = (typeof FORMATS)[number]

/** Takes the whole report along, for people or for programs. */
export function ExportMenu(props: { readonly number: string; readonly version: number | null }) {
  const { words } = useWords()
  const { exports: named } = words.screens.report
  const labels = { md: named.markdown, json: named.json }

  async function take(format: Format) {
    const version = props.version === null ? {} : { version: props.version }
    try {
      const report = await api.report.export({ incident: props.number, format, ...version })
      const text = typeof report === 'string' ? report : JSON.stringify(report, null, 2)
      save(text, `report-${props.number}.${format}`)
    } catch (error) {
      const { title, detail } = problemOf(error)
      const { problem } = words.screens.common
      notifications.show({
        color: 'kaki',
        title: title || problem.title,
        message: detail || problem.unreachable,
      })
    }
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={classes.noPrint ?? ''}
          leftSection={<IconDownload className={classes.icon} aria-hidden />}
        >
          {named.help}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void take(format)}>
            {labels[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
