/* Menus that the app fills while somebody types. */

const PAUSE_MS = 200
let typing

/** Begins to look things up, for whoever is there. */
export function suggestFor(user) {
  document.addEventListener('input', ({ target }) => {
    if (!target.dataset.suggest) return
    clearTimeout(typing)
    typing = setTimeout(() => void suggest(target, user()), PAUSE_MS)
  })
}

async function suggest(field, user) {
  const asked = [...JSON.parse(field.dataset.suggest), field.value]
  const body = JSON.stringify({ user, do: 'suggestions', with: asked })
  const answer = await fetch('/_human/do', { method: 'POST', body })
  const { result = [] } = await answer.json()
  const menu = field.parentElement.querySelector('select')
  menu.replaceChildren(
    ...result.map((option) => new Option(option.text.text, JSON.stringify(option))),
  )
  menu.hidden = result.length === 0
}
