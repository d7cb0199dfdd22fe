import type { PlainTextOption } from '@slack/types'
import { contextOf } from '../forms/modal.ts'
import type { Inside } from '../inside.ts'
import { MENUS } from '../menus/index.ts'
import { fitting } from '../menus/match.ts'
import { optionOf } from '../views/kit/index.ts'
import type { Incoming } from './attend.ts'
import type { Callers } from './caller.ts'
import { heardInClick, textAt } from './read.ts'
import { entry } from './registered.ts'

/** Offers what fits what somebody types into a menu, as far as they may see it. Who cannot be told is offered nothing. */
export function createSuggester(inside: Inside, callers: Callers) {
  const { log } = inside

  async function offered(body: unknown): Promise<readonly PlainTextOption[]> {
    const view = { form: textAt(body, 'view', 'callback_id'), field: textAt(body, 'block_id') }
    const menu = entry(MENUS, `${view.form}/${view.field}`)
    const call = menu && (await callers(heardInClick(body))).call
    if (!menu || !call) return []
    const choices = await menu(call, contextOf(textAt(body, 'view', 'private_metadata')))
    return fitting(choices, textAt(body, 'value')).map(optionOf)
  }

  return async ({ body, ack }: Pick<Incoming, 'body' | 'ack'>): Promise<void> => {
    try {
      await ack({ options: await offered(body) })
    } catch (error) {
      log.warn({ error }, 'a menu of Slack could not be filled')
      await ack({ options: [] })
    }
  }
}
