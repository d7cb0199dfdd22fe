import type { NoticeScope, ScopeAnswers } from '@hikeshi/contract'

/** Why a scope is recommended, as codes: the words say them. */
type ScopeGround =
  | 'sensitive'
  | 'severe'
  | 'talked_about'
  | 'many'
  | 'noticeable'
  | 'prepare'
  | 'few'
  | 'unnoticed'
  | 'harmless'

export interface Recommendation {
  readonly scope: NoticeScope
  readonly grounds: readonly ScopeGround[]
}

/** Whom to tell. When in doubt, rather more people than fewer; where it hits a few, each of them. */
export function recommendScope(answers: ScopeAnswers): Recommendation {
  const grounds = groundsOf(answers)
  return { scope: scopeOf(answers), grounds }
}

function scopeOf(answers: ScopeAnswers): NoticeScope {
  const { harm, reach, prepare, sensitive, talkedAbout } = answers
  if (isQuiet(answers)) return prepare ? 'affected' : 'nobody'
  if (talkedAbout || reach === 'many') return 'everyone'
  if (reach === 'few') return 'individually'
  return harm === 'severe' && sensitive ? 'everyone' : 'affected'
}

/** Nobody is harmed, and nobody would know. */
function isQuiet({ harm, noticeable, sensitive, talkedAbout }: ScopeAnswers): boolean {
  return harm === 'none' && !noticeable && !sensitive && !talkedAbout
}

function groundsOf(answers: ScopeAnswers): readonly ScopeGround[] {
  const { harm, reach, noticeable, prepare, sensitive, talkedAbout } = answers
  const all: readonly (readonly [boolean, ScopeGround])[] = [
    [sensitive, 'sensitive'],
    [harm === 'severe', 'severe'],
    [harm === 'none', 'harmless'],
    [talkedAbout, 'talked_about'],
    [reach === 'many', 'many'],
    [reach === 'few', 'few'],
    [noticeable, 'noticeable'],
    [!noticeable, 'unnoticed'],
    [prepare, 'prepare'],
  ]
  return all.filter(([holds]) => holds).map(([, ground]) => ground)
}
