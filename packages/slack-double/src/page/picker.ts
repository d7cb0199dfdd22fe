import { EMOJI_NAMES, emojiOf } from './emoji.ts'
import { html, type Html } from './html.ts'

/** What to react with: every sign that is known here, and a field for the name of any other. */
export function pickerHtml(): Html {
  const signs = new Map(EMOJI_NAMES.map((name) => [emojiOf(name), name]))
  return html`<form data-form="picker">
      <input name="emoji" aria-label="name of an emoji" placeholder="name, such as eyes" />
      <button class="button">React</button>
    </form>
    <div class="signs">
      ${[...signs].map(([sign, name]) => html`<button type="button" data-sign="${name}" title=":${name}:">${sign}</button>`)}
    </div>`
}
