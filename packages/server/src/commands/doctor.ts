import { ConfigError, readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'
import { commandOf, say } from './command-line.ts'
import { examineDatabase } from './doctor/database.ts'
import { wrong, type Finding } from './doctor/finding.ts'
import { examineMachine } from './doctor/machine.ts'

const SIGNS: Readonly<Record<Finding['verdict'], string>> = { good: '✓', advice: '!', wrong: '✗' }

export const doctor = commandOf({
  summary: 'Examine this installation and say what to do about what is wrong.',
  help: `hikeshi doctor [--json]

Looks at Node, the settings, the disk, the port, the web app, the database, its schema, a sample of
its rows and the tasks. The server may run; a stopped embedded database is started for the look.
✓ good, ! worth knowing, ✗ wrong: the exit code is 1 when anything is wrong.

  --json   for programs: an array of { verdict, name, detail, remedy }
`,
  options: { json: { type: 'boolean', default: false } },
  positionalsMax: 0,
  run: async ({ values }) => {
    const findings = await examine()
    if (values.json) say(JSON.stringify(findings, null, 2))
    else for (const finding of findings) say(lineOf(finding))
    return findings.some(({ verdict }) => verdict === 'wrong') ? 1 : 0
  },
})

async function examine(): Promise<readonly Finding[]> {
  try {
    const config = readEnvironment()
    const machine = await examineMachine(config)
    return [...machine, ...(await examineDatabase(config, createLogger('silent')))]
  } catch (error) {
    if (error instanceof ConfigError) return [wrong('settings', 'not understood', error.message)]
    throw error
  }
}

function lineOf({ verdict, name, detail, remedy }: Finding): string {
  const line = `${SIGNS[verdict]} ${name.padEnd(14)} ${detail}`
  return remedy === null ? line : `${line}\n  → ${remedy.replaceAll('\n', '\n    ')}`
}
