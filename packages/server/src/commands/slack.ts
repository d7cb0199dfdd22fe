import { Language } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { readEnvironment } from '../config.ts'
import { commandOf, say } from './command-line.ts'

const USAGE = 2
const WITHOUT_ADDRESS =
  'Over HTTP Slack calls this installation: set PUBLIC_URL to an address that it reaches, with https.'

/** `hikeshi slack`: what is needed to set Slack up. */
export const slack = commandOf({
  summary: 'Print the manifest by which the app is made in Slack.',
  help: `hikeshi slack manifest [--http] [--language ja|en]

Prints the manifest of this installation's app. In Slack, choose "Create New App", "From a manifest",
and paste it. docs/slack.md goes on from there.

  --http       Slack calls this installation at PUBLIC_URL. Without it this installation calls Slack
               (Socket Mode): no address and no open port are needed
  --language   of what Slack's menus say; ja unless said
`,
  options: {
    http: { type: 'boolean', default: false },
    language: { type: 'string', default: 'ja' },
  },
  positionalsMax: 1,
  run: async ({ values, positionals: [action] }) => {
    const language = Language.safeParse(values.language)
    if (action !== 'manifest' || !language.success) {
      process.stderr.write('Say manifest. See: hikeshi slack --help\n')
      return USAGE
    }
    const { publicUrl } = readEnvironment()
    if (values.http && publicUrl?.startsWith('https:') !== true) {
      process.stderr.write(`${WITHOUT_ADDRESS}\n`)
      return 1
    }
    // Everything that somebody can do in Slack is loaded with it, which no other command needs.
    const { manifestOf } = await import('../slack/install/manifest.ts')
    const words = language.data === 'ja' ? ja : en
    const over = values.http ? 'http' : 'socket'
    say(JSON.stringify(manifestOf({ words, publicUrl: publicUrl ?? '', over }), null, 2))
    return 0
  },
})
