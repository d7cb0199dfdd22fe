import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { End, FIRST_LINE, FORMAT, Header, Sequences, Sum, Table, type Contents } from './format.ts'
import { openLines, type Lines } from './lines.ts'
import { BackupRefusal } from './refusal.ts'
import { tally } from './tally.ts'

/** What to do with the parts of a backup, in their order. */
export interface Visitor {
  readonly header?: (header: Header) => Promise<void>
  /** Gets the rows of one table and must read them all. */
  readonly table?: (table: Table, rows: AsyncIterable<Buffer>) => Promise<void>
  readonly tableRead?: (table: Table, sum: Sum) => Promise<void>
  readonly sequences?: (sequences: Sequences) => Promise<void>
}

/**
 * Reads a backup from its first byte to its last and refuses one that is cut off, damaged or
 * newer than this release. Without a visitor it only makes sure that it is whole.
 */
export async function readBackup(path: string, visitor: Visitor = {}): Promise<Contents> {
  // Whatever goes wrong with the stream is thrown where it is read.
  const text = pipeline(createReadStream(path), createGunzip({ chunkSize: 262_144 }), () => {})
  try {
    return await visit(openLines(text), visitor)
  } catch (error) {
    throw inWords(error, path)
  } finally {
    text.destroy()
  }
}

async function visit(lines: Lines, visitor: Visitor): Promise<Contents> {
  assertFormat(await lines.next())
  const header = parse(Header, await lines.next())
  await visitor.header?.(header)
  const tables: (Table & Sum)[] = []
  for (;;) {
    const line = await lines.next()
    if (line.startsWith('sequences ')) {
      await visitor.sequences?.(parse(Sequences, line.slice('sequences '.length)))
      break
    }
    const table = parse(Table, after('table ', line))
    const sum = await readTable(lines, table, visitor)
    tables.push({ ...table, ...sum })
  }
  const sha256 = lines.hash()
  const end = parse(End, after('end ', await lines.next()))
  if (end.sha256 !== sha256 || !(await lines.isAtEnd())) throw new Damaged('its checksum is wrong')
  return { header, tables }
}

async function readTable(lines: Lines, table: Table, visitor: Visitor): Promise<Sum> {
  const counted = tally()
  async function* rows(): AsyncGenerator<Buffer> {
    for await (const bytes of lines.rows()) {
      counted.add(bytes)
      yield bytes
    }
  }
  await (visitor.table ?? readAll)(table, rows())
  const sum = parse(Sum, await lines.next())
  const found = counted.take()
  if (sum.rows !== found.rows || sum.sha256 !== found.sha256) {
    throw new Damaged(`the rows of ${table.name} are not those that were written`)
  }
  await visitor.tableRead?.(table, sum)
  return sum
}

async function readAll(_: Table, rows: AsyncIterable<Buffer>): Promise<void> {
  const iterator = rows[Symbol.asyncIterator]()
  while (!(await iterator.next()).done);
}

function assertFormat(line: string): void {
  const [word, format] = line.split(' ')
  if (word !== FIRST_LINE) throw new BackupRefusal('This file is not a backup of Hikeshi.')
  if (Number(format) !== FORMAT) {
    throw new BackupRefusal(
      `This backup has format ${format}, and this release reads format ${FORMAT}. Restore it with the release that made it, or a newer one.`,
    )
  }
}

/** The bytes are not those that were written. */
class Damaged extends Error {}

function parse<Value>(schema: z.ZodType<Value>, text: string): Value {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Damaged('a line of it cannot be read', { cause })
  }
}

function after(prefix: string, line: string): string {
  if (line.startsWith(prefix)) return line.slice(prefix.length)
  throw new Damaged('its parts are not in order')
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const advice = 'Nothing was changed by it. Use another copy of it, or an older backup.'
  if (error instanceof Damaged)
    return new BackupRefusal(`${path} is damaged: ${error.message}. ${advice}`, { cause: error })
  if (code === 'Z_BUF_ERROR')
    return new BackupRefusal(`${path} is cut off. ${advice}`, { cause: error })
  if (code === 'Z_DATA_ERROR' && error instanceof Error) {
    const words = error.message.includes('incorrect header check')
      ? 'is not a backup of Hikeshi'
      : 'is damaged'
    return new BackupRefusal(`${path} ${words}. ${advice}`, { cause: error })
  }
  if (code === 'ENOENT') return new BackupRefusal(`There is no file ${path}.`, { cause: error })
  return error
}
