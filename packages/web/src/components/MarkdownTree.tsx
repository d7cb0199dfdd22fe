import { lexer } from 'marked'
import { draw } from './draw-markdown.ts'

/** Draws the tokens of `marked` as elements; there is no HTML on the way. */
export function MarkdownTree(props: { readonly markdown: string }) {
  return draw(lexer(props.markdown, { gfm: true, breaks: true }))
}
