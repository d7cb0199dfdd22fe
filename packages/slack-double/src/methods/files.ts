import { refuse } from '../acts/find.ts'
import { postMessage } from '../acts/messages.ts'
import { refuseArgument } from '../blocks/index.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Channel, FileRow } from '../core/state.ts'
import { emitIn } from '../acts/emit.ts'
import { fileJson } from '../render/file.ts'
import { authorOf } from './message-content.ts'
import { home, joined, me } from './tools.ts'

/** Methods for files: announce, send, share. */
export const files = {
  'files.getUploadURLExternal': (call) => {
    const { turn, args } = call
    const size = args.number('length', 0)
    if (size <= 0) refuseArgument('must be greater than 0', '/length')
    const name = args.text('filename')
    const file: FileRow = {
      id: turn.id('F'),
      teamId: home(call),
      userId: me(call),
      name,
      title: name,
      mimetype: mimetypeOf(name),
      size,
      content: null,
      created: turn.now,
      completed: false,
      deleted: false,
      channels: [],
    }
    turn.put('files', file.id, file)
    return { upload_url: `${turn.state.baseUrl}/upload/v1/${file.id}`, file_id: file.id }
  },

  'files.completeUploadExternal': (call) => {
    const { turn, args } = call
    const channel = args.has('channel_id') ? joined(call, args.text('channel_id')) : null
    const completed = listed(call).map(({ id, title }) => complete(call, channel, { id, title }))
    if (channel) share(call, channel, completed)
    return { files: completed.map((id) => fileJson(turn.state, id)) }
  },

  'files.info': (call) => {
    const file = fileOf(call)
    return {
      file: fileJson(call.turn.state, file.id),
      comments: [],
      response_metadata: { next_cursor: '' },
    }
  },

  'files.list': (call) => {
    const channel = call.args.maybe('channel')
    const all = Object.values(call.turn.state.files).filter(
      (file) =>
        file.teamId === home(call) &&
        file.completed &&
        !file.deleted &&
        (channel === null || file.channels.includes(channel)),
    )
    const count = call.args.number('count', 100)
    const number = call.args.number('page', 1)
    return {
      files: all
        .slice((number - 1) * count, number * count)
        .map(({ id }) => fileJson(call.turn.state, id)),
      paging: { count, total: all.length, page: number, pages: Math.ceil(all.length / count) },
    }
  },

  'files.delete': (call) => {
    const file = fileOf(call)
    if (file.userId !== me(call)) refuse('cant_delete_file')
    call.turn.put('files', file.id, { ...file, deleted: true, content: null })
    return {}
  },
} satisfies Readonly<Record<string, Handler>>

interface Listed {
  readonly id: string
  readonly title: string | undefined
}

function listed({ args }: Call): readonly Listed[] {
  const given = args.records('files')
  if (given.length === 0) refuseArgument('must provide an array', '/files')
  return given.map(({ id, title }) => ({
    id: String(id),
    title: typeof title === 'string' ? title : undefined,
  }))
}

function complete({ turn }: Call, channel: Channel | null, { id, title }: Listed): string {
  const file = turn.state.files[id]
  if (!file || file.content === null || file.completed) return refuse('file_not_found')
  turn.put('files', id, {
    ...file,
    title: title ?? file.title,
    completed: true,
    channels: channel ? [channel.id] : [],
  })
  return id
}

function share(call: Call, channel: Channel, ids: readonly string[]): void {
  const { turn, args } = call
  postMessage(turn, channel, authorOf(call), {
    text: args.text('initial_comment'),
    files: ids,
    threadTs: args.maybe('thread_ts'),
    extra: { upload: false },
  })
  for (const id of ids) {
    emitIn(turn, channel, {
      type: 'file_shared',
      file_id: id,
      user_id: me(call),
      file: { id },
      channel_id: channel.id,
    })
  }
}

function fileOf({ turn, args, caller }: Call): FileRow {
  const file = turn.state.files[args.text('file')]
  if (!file || file.teamId !== caller.install.teamId) return refuse('file_not_found')
  return file.deleted ? refuse('file_deleted') : file
}

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
}

function mimetypeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
