import { Button, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'

/** All of it as one YAML file. */
export function ConfigurationFile() {
  const { file } = useWords().words.screens.settings
  const download = useMutation({
    mutationFn: () => api.settings.export({}),
    onSuccess: ({ yaml }) => save('hikeshi.yaml', yaml),
  })

  return (
    <section>
      <Title order={2} mb="sm">
        {file.title}
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text>{file.text}</Text>
        <Button
          variant="default"
          leftSection={<IconDownload size="1.2em" aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {file.download}
        </Button>
        <ProblemNotice error={download.error} />
      </Stack>
    </section>
  )
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
