import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core'
import { Fragment } from 'react'
import { useAllShownKeys, useSingleKeys } from '../../keys.ts'
import { useWords } from '../../words.tsx'
import { MODIFIER } from './modifier.ts'

/** Every key there is, and the switch for single ones. */
export function KeysDialog(props: { readonly onClose: () => void }) {
  const { words } = useWords()
  const { keys } = words.screens.shell
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const onThisPage = useAllShownKeys()
  const everywhere = [
    { keys: [MODIFIER, 'K'], label: keys.palette },
    { keys: ['?'], label: keys.help },
    { keys: ['n'], label: keys.raise },
    { keys: ['g', 'h'], label: keys.now },
    { keys: ['g', 'c'], label: keys.cases },
    { keys: ['g', 'd'], label: keys.drills },
    { keys: ['g', 'i'], label: keys.insights },
    { keys: ['g', 'p'], label: keys.people },
    { keys: ['Esc'], label: keys.escape },
  ]

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={keys.title}
      closeButtonProps={{ 'aria-label': words.screens.common.close }}
    >
      <Stack>
        <Table>
          <Table.Tbody>
            {[...everywhere, ...onThisPage].map((line) => (
              <Table.Tr key={line.label}>
                <Table.Th scope="row" fw="normal">
                  {line.label}
                </Table.Th>
                <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
                  {line.keys.map((key) => (
                    <Fragment key={key}>
                      <Kbd>{key}</Kbd>{' '}
                    </Fragment>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={keys.single}
          description={keys.singleHelp}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  )
}
