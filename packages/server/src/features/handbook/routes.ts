import type { contract, HandbookPage, Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { fit, type Place } from '../../domain/handbook/fitting.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { keyOf, type On, type PageCommand, type PageCommands } from './commands.ts'
import { markdownOf, type ShippedPages } from './shipped.ts'
import type { PageViews } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'handbook'>, Caller>['handbook']

interface Needs {
  readonly parts: Parts
  readonly shipped: ShippedPages
  readonly commands: PageCommands
  readonly views: PageViews
  readonly words: (language: Language) => Words
}

const viewerOf = (call: ApiCall) => ({ id: personOf(call).id, actor: by(call).actor })

export function handbookRoutes({ parts, shipped, commands, views, words }: Needs): Routes {
  const { spine, reads, newId } = parts
  const one = (key: string, call: ApiCall) => views.one(key, viewerOf(call))

  const act =
    <Asked>(command: PageCommand<Asked>) =>
    async (asked: Asked & On, call: ApiCall): Promise<HandbookPage> => {
      await spine.execute(command, asked, by(call))
      return one(asked.page, call)
    }

  async function link(key: string, reference: string, shown: boolean, call: ApiCall) {
    const incident = await locate(reads, reference, personOf(call).id)
    await spine.execute(commands.link, { page: key, incident, shown }, by(call))
    return one(key, call)
  }

  return {
    list: async ({ retired = false, ...place }, call) => {
      const pages = await views.all(viewerOf(call))
      return {
        items: placed(
          pages.filter((page) => (page.retired !== null) === retired),
          place,
        ),
      }
    },
    export: async ({ language = null }, call) => {
      const spoken = language ?? call.caller.language
      return exported(await views.all(viewerOf(call)), spoken, words(spoken))
    },
    get: async ({ page }, call) => one(page, call),
    create: async (text, call) => {
      const page = keyOf(newId('pag'))
      const { id } = await spine.execute(commands.create, { page, text }, by(call))
      return one(keyOf(id), call)
    },
    write: async ({ page, version, reason, ...text }, call) => {
      await spine.execute(commands.write, { page, version, reason, text }, by(call))
      return one(page, call)
    },
    history: async ({ page }) => ({ items: await views.versions(page) }),
    revert: reverting({ parts, shipped, commands, views }, one),
    lock: act(commands.lock),
    unlock: act(commands.unlock),
    retire: act(commands.retire),
    bringBack: act(commands.bringBack),
    link: async ({ page, incident }, call) => link(page, incident, true, call),
    unlink: async ({ page, incident }, call) => link(page, incident, false, call),
  }
}

/** The whole handbook as one document; what was put away stands last, and says so. */
function exported(pages: readonly HandbookPage[], language: Language, words: Words) {
  const say = words.generated.handbook
  const texts = pages
    .toSorted((one, other) => Number(one.retired !== null) - Number(other.retired !== null))
    .map((page) => {
      const { retired } = page
      const mark = retired && `\n> ${say.retired(retired.by.name, retired.reason)}\n`
      return `${markdownOf(page, language)}${mark ?? ''}`
    })
  return { name: `hikeshi-handbook-${language}.md`, markdown: texts.join('\n---\n\n') }
}

type Show = (key: string, call: ApiCall) => Promise<HandbookPage>

/** Writes an earlier text again, as a version of its own. */
function reverting(needs: Omit<Needs, 'words'>, show: Show): Routes['revert'] {
  const { parts, shipped, commands, views } = needs
  return async ({ page, to, version, reason }, call) => {
    const { context } = await show(page, call)
    const { title, body, ...found } = await textAt(page, to, { shipped, views })
    const text = { title, body, context: found.context ?? context }
    const asked = { page, version, reason, origin: found.origin, text }
    await parts.spine.execute(commands.write, asked, by(call))
    return show(page, call)
  }
}

/** The text of that version, or of the product; an earlier version stays where the page is now. */
async function textAt(
  key: string,
  to: number | 'shipped',
  { shipped, views }: Pick<Needs, 'shipped' | 'views'>,
) {
  const versions = to === 'shipped' ? [] : await views.versions(key)
  const found = to === 'shipped' ? shipped.get(key) : versions.find(({ version }) => version === to)
  if (found === undefined) throw new Refusal('not-found')
  const { title, body } = found
  const context = 'context' in found ? found.context : null
  return { title, body, context, origin: to === 'shipped' ? 'restore' : 'revert' } as const
}

/** Those that belong to this place, the closest first; without a place all of them. */
function placed(pages: readonly HandbookPage[], place: Place): HandbookPage[] {
  if (Object.values(place).every((one) => one === undefined)) return [...pages]
  return pages
    .flatMap((page) => {
      const weight = fit(page.context, place)
      return weight === null ? [] : [{ page, weight }]
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ page }) => page)
}
