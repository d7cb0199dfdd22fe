import type { contract, Language, NoticeRecommendation, ScopeAnswers } from '@hikeshi/contract'
import { recommendScope } from '../../domain/notice/scope.ts'
import { Refusal } from '../../domain/refusal.ts'
import { givenText } from '../../domain/text.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { createActing, locate } from '../incidents/index.ts'
import { by, personOf, type Caller, type Parts } from '../parts.ts'
import type { NoticeCommands } from './commands.ts'
import { historyView } from './history.ts'
import { templateViews } from './templates.ts'
import { draftWarnings, noticeViews, type ViewNeeds } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'notices'>, Caller>['notices']

export function noticeRoutes(parts: Parts, commands: NoticeCommands, needs: ViewNeeds): Routes {
  const { spine, reads } = parts
  const acting = createActing(parts)
  const views = noticeViews(needs)
  const templates = templateViews(needs)
  const warnings = draftWarnings(needs)

  function demandAudience(audience: string): void {
    if (!needs.defaults.audiences.some(({ key }) => key === audience))
      throw new Refusal('not-found')
  }

  return {
    list: async ({ incident }, call) => {
      const id = await locate(reads, incident, personOf(call).id)
      return { items: await views(id, call), next: null }
    },
    change: async (asked, call) => {
      demandAudience(asked.audience)
      const incident = await acting(asked.incident, call)
      await spine.execute(commands.change, { ...asked, incident }, by(call))
      const shown = (await views(incident, call)).find(
        ({ audience }) => audience === asked.audience,
      )
      if (!shown) throw new Refusal('not-found')
      return shown
    },
    check: async ({ incident, audience, text, cites }, call) => {
      demandAudience(audience)
      const id = await locate(reads, incident, personOf(call).id)
      return { warnings: await warnings(id, { text, cites }, call.caller) }
    },
    history: async ({ incident, audience }, call) => {
      demandAudience(audience)
      const id = await locate(reads, incident, personOf(call).id)
      const of = { incident: id, audience }
      return { items: await historyView(reads, needs.names, of), next: null }
    },
    templates: async ({ incident, audience, language }, call) => {
      demandAudience(audience)
      const id = await locate(reads, incident, personOf(call).id)
      return templates({ incident: id, audience, language }, call.caller)
    },
    recommend: async ({ incident, ...answers }, call) => {
      await locate(reads, incident, personOf(call).id)
      return recommendation(answers, call.caller.language, needs)
    },
  }
}

/** Whom to tell, and why, in words that can be kept with the decision. */
function recommendation(
  answers: ScopeAnswers,
  language: Language,
  { defaults, words }: ViewNeeds,
): NoticeRecommendation {
  const { scope, grounds } = recommendScope(answers)
  const say = words(language).generated.noticeScope
  const list = new Intl.ListFormat(language)
  const because = list.format(grounds.map((ground) => say.grounds[ground]))
  const products = givenText(answers.products)
  return {
    scope,
    reason: say.reason(say.scopes[scope], because, products),
    audiences: defaults.audiences.map(({ key }) => ({
      audience: key,
      state: scope === 'nobody' ? 'not_needed' : 'planned',
    })),
  }
}
