import type { Handler } from '../core/api.ts'
import { VIEW_METHODS } from '../views/index.ts'
import { canvases } from './canvases.ts'
import { chat } from './chat.ts'
import { files } from './files.ts'
import { groups } from './groups.ts'
import { identity } from './identity.ts'
import { marks } from './marks.ts'
import { people } from './people.ts'
import { reading } from './reading.ts'
import { rooms } from './rooms.ts'
import { scheduled } from './scheduled.ts'

/** What each method does. `apps.connections.open` is not here: it makes a socket, which is no state. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...identity,
  ...chat,
  ...scheduled,
  ...rooms,
  ...reading,
  ...marks,
  ...people,
  ...groups,
  ...canvases,
  ...files,
  ...VIEW_METHODS,
}
