import { set } from '../acts/channels.ts'
import { refuse, teamOf } from '../acts/find.ts'
import { refuseArgument } from '../blocks/index.ts'
import type { Call, Handler } from '../core/api.ts'
import type { Canvas, Json } from '../core/state.ts'
import { home, me } from './tools.ts'

const MEBIBYTE = 1_048_576

/** Methods for canvases: Markdown in sections. */
export const canvases = {
  'conversations.canvases.create': (call) => {
    const channel = call.turn.state.channels[call.args.text('channel_id')]
    if (!channel?.members.includes(me(call))) return refuse('channel_canvas_creation_failed')
    if (channel.canvasId !== null) refuse('channel_canvas_already_exists')
    const canvas = create(call, channel.id)
    set(call.turn, channel, { canvasId: canvas.id })
    return { canvas_id: canvas.id }
  },

  'canvases.create': (call) => {
    if (teamOf(call.turn.state, home(call)).policy.plan === 'free') {
      refuse('free_teams_cannot_create_standalone_canvases')
    }
    return { canvas_id: create(call, call.args.maybe('channel_id')).id }
  },

  'canvases.edit': (call) => {
    const canvas = canvasOf(call)
    const [change, more] = call.args.records('changes')
    if (!change || more) refuseArgument('must provide exactly 1 item', '/changes')
    call.turn.put('canvases', canvas.id, { ...canvas, sections: edited(call, canvas, change) })
    return {}
  },

  'canvases.sections.lookup': (call) => {
    const canvas = canvasOf(call)
    const { section_types: types, contains_text: text } = call.args.record('criteria')
    const sections = canvas.sections.filter(
      ({ markdown }) =>
        (typeof text !== 'string' || markdown.includes(text)) &&
        (!Array.isArray(types) || types.some((type) => isOf(String(type), markdown))),
    )
    return { sections: sections.map(({ id }) => ({ id })) }
  },

  'canvases.access.set': (call) => {
    canvasOf(call)
    if (!['read', 'write', 'owner'].includes(call.args.text('access_level'))) {
      refuse('invalid_parameters')
    }
    return {}
  },

  'canvases.delete': (call) => {
    const canvas = canvasOf(call)
    call.turn.put('canvases', canvas.id, { ...canvas, deleted: true })
    const channel = canvas.channelId === null ? null : call.turn.state.channels[canvas.channelId]
    if (channel?.canvasId === canvas.id) set(call.turn, channel, { canvasId: null })
    return {}
  },
} satisfies Readonly<Record<string, Handler>>

function create(call: Call, channelId: string | null): Canvas {
  const { turn, args } = call
  const content = args.has('document_content') ? args.record('document_content') : undefined
  const canvas: Canvas = {
    id: turn.id('F'),
    teamId: home(call),
    channelId,
    title: args.text('title'),
    sections: content === undefined ? [] : sectionsOf(call, content),
    deleted: false,
  }
  turn.put('canvases', canvas.id, canvas)
  turn.put('files', canvas.id, {
    id: canvas.id,
    teamId: canvas.teamId,
    userId: me(call),
    name: canvas.title || 'Canvas',
    title: canvas.title || 'Canvas',
    mimetype: 'application/vnd.slack-docs',
    size: 0,
    content: null,
    created: turn.now,
    completed: true,
    deleted: false,
    channels: channelId === null ? [] : [channelId],
  })
  return canvas
}

/** Every paragraph is a section. */
function sectionsOf({ turn }: Call, { type, markdown }: Json): Canvas['sections'] {
  if (type !== 'markdown' || typeof markdown !== 'string') {
    return refuseArgument('must provide a markdown document', '/document_content')
  }
  if (Buffer.byteLength(markdown) > MEBIBYTE) refuse('canvas_too_large')
  return markdown
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ id: `temp:C:${turn.random(28, '0123456789abcdef')}`, markdown: part }))
}

function canvasOf({ turn, args, caller }: Call): Canvas {
  const canvas = turn.state.canvases[args.text('canvas_id')]
  const known = canvas && !canvas.deleted && canvas.teamId === caller.install.teamId
  return known ? canvas : refuse('canvas_not_found')
}

function edited(call: Call, { sections }: Canvas, change: Json): Canvas['sections'] {
  const { operation, section_id: id, document_content: content } = change
  const written = content === undefined ? [] : sectionsOf(call, (content ?? {}) as Json)
  const at = sections.findIndex((section) => section.id === id)
  if (id !== undefined && at === -1) refuse('canvas_editing_failed')
  const edit = EDITS[String(operation)] ?? refuse('canvas_editing_failed')
  return edit(sections, written, at)
}

type Sections = Canvas['sections']

/** What each operation does to the sections; without a section the place is -1. */
const EDITS: Readonly<
  Record<string, (sections: Sections, written: Sections, at: number) => Sections>
> = {
  insert_at_start: (sections, written) => [...written, ...sections],
  insert_at_end: (sections, written) => [...sections, ...written],
  insert_before: (sections, written, at) => sections.toSpliced(at, 0, ...written),
  insert_after: (sections, written, at) => sections.toSpliced(at + 1, 0, ...written),
  delete: (sections, _written, at) => sections.toSpliced(at, 1),
  replace: (sections, written, at) => (at === -1 ? written : sections.toSpliced(at, 1, ...written)),
}

function isOf(type: string, markdown: string): boolean {
  const level = /^(#{1,3}) /.exec(markdown)?.[1]?.length
  return type === 'any_header' ? level !== undefined : type === `h${String(level)}`
}
