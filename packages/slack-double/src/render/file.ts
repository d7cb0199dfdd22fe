import type { FileRow, Json, State } from '../core/state.ts'
import { seconds } from './basics.ts'

/** A file as messages and `files.info` show it. */
export function fileJson(state: State, id: string): Json {
  const file = state.files[id]
  if (!file || file.deleted) return { id, mode: 'tombstone' }
  return { ...described(file), ...addresses(state, file), ...places(state, file) }
}

function described(file: FileRow): Json {
  const type = file.name.split('.').at(-1) ?? ''
  return {
    id: file.id,
    created: seconds(file.created),
    timestamp: seconds(file.created),
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: type,
    pretty_type: type.toUpperCase(),
    user: file.userId,
    user_team: file.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    comments_count: 0,
    is_starred: false,
  }
}

function addresses({ baseUrl }: State, { id, teamId, userId, name }: FileRow): Json {
  const own = `${baseUrl}/files/${teamId}-${id}/${encodeURIComponent(name)}`
  return {
    url_private: own,
    url_private_download: own,
    permalink: `${baseUrl}/files/${userId}/${id}`,
  }
}

function places(state: State, { channels }: FileRow): Json {
  const ofKind = (...kinds: readonly string[]): readonly string[] =>
    channels.filter((id) => kinds.includes(state.channels[id]?.kind ?? ''))
  return {
    is_public: ofKind('public').length > 0,
    channels: ofKind('public'),
    groups: ofKind('private', 'mpim'),
    ims: ofKind('im'),
  }
}
