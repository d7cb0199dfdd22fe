import type { Words } from '@hikeshi/contract/words/en'
import { timeOf } from '../../features/nudges/index.ts'
import { names } from '../../features/people/index.ts'
import type { Inside } from '../inside.ts'
import { firstLanguage } from '../in/queries.ts'
import {
  bold,
  context,
  cut,
  joined,
  link,
  message,
  oneLine,
  paragraph,
  rich,
  section,
} from '../views/kit/index.ts'
import { pageOf } from '../views/cards/parts.ts'
import { readSaid, type GoesOn, type SaidRow } from './queries.ts'
import type { Narrative, Saying } from './saying.ts'

/** What a paragraph holds once its signs are escaped, and then some. */
const PARAGRAPH = 2400
const LINE_MAX = 200

/** What was said on the web, as its channel reads it: each with the name of whoever said it. */
export function createNarrative(
  inside: Pick<Inside, 'parts' | 'defaults' | 'words' | 'publicUrl'>,
): Narrative {
  const { parts, defaults, words, publicUrl } = inside
  return async (incident) => {
    const [rows, first] = await Promise.all([
      readSaid(parts.reads, incident),
      firstLanguage(parts.reads),
    ])
    const people = await names(parts.reads, Array.from(new Set(rows.map(({ by }) => by))))
    const telling = {
      nameOf: (person: string) => people.get(person)?.name ?? person,
      words: words(defaults.slack.language ?? first),
      zone: defaults.zone,
      publicUrl,
    }
    return rows.map((row) => sayingOf(row, telling))
  }
}

interface Telling {
  readonly nameOf: (person: string) => string
  readonly words: Words
  readonly zone: string
  readonly publicUrl: string
}

/** One thing that was said, as a message; nothing is left of what was taken back. */
export function sayingOf(row: SaidRow, telling: Telling): Saying {
  const { id, deleted, thread, threadTs } = row
  return {
    key: id,
    at: Temporal.Instant.from(row.at),
    message: deleted ? null : messageOf(row, telling),
    thread: threadOf(thread, threadTs),
    line: lineOf(row, telling),
  }
}

function threadOf(thread: string | null, ts: string | null): Saying['thread'] {
  if (ts !== null) return { ts }
  return thread === null ? null : { key: thread }
}

function messageOf(row: SaidRow, { words, publicUrl, nameOf }: Telling) {
  const { talk } = words.slack
  const name = row.app ?? nameOf(row.by)
  if (isGoingOn(row.kind)) {
    const said = talk.goesOn[row.kind](name, row.text)
    return paragraph(rich`🔁 ${said}`, said)
  }
  const from = row.kind === 'update' ? `📣 ${talk.update(name)}` : talk.from(name)
  const [first = '', ...others] = paragraphsOf(row.text)
  const files = row.files.map((file) => rich`📎 ${link(file.url, file.name)}`)
  return message({
    text: `${from}: ${row.text || row.files.map((file) => file.name).join(', ')}`,
    blocks: [
      section(joined([bold(from), first], '\n')),
      ...others.map((one) => section(one)),
      ...(files.length === 0 ? [] : [section(joined(files, '\n'))]),
      ...(row.edited ? context(talk.edited) : []),
    ],
    rest: { address: pageOf(publicUrl, row), name: talk.rest },
  })
}

const isGoingOn = (kind: SaidRow['kind']): kind is GoesOn => kind !== 'message' && kind !== 'update'

/** Long texts in pieces that Slack takes, broken where a line ends if there is one. */
function paragraphsOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let left = text; left !== '';) {
    const piece = pieceOf(left)
    pieces.push(piece)
    left = left.slice(piece.length).replace(/^\n/, '')
  }
  return pieces
}

function pieceOf(text: string): string {
  if (text.length <= PARAGRAPH) return text
  const end = text.lastIndexOf('\n', PARAGRAPH)
  const piece = text.slice(0, end > PARAGRAPH / 2 ? end : PARAGRAPH)
  return piece.isWellFormed() ? piece : piece.slice(0, -1)
}

function lineOf(row: SaidRow, { words, zone, nameOf }: Telling): string {
  const time = timeOf(row.at, { zone })
  if (isGoingOn(row.kind)) {
    const why = words.slack.talk.goesOn[row.kind](nameOf(row.by), cut(oneLine(row.text), LINE_MAX))
    return `${time} ${why}`
  }
  const said = cut(oneLine(row.text || row.files.map(({ name }) => name).join(', ')), LINE_MAX)
  return words.slack.talk.line(time, row.app ?? nameOf(row.by), said)
}
