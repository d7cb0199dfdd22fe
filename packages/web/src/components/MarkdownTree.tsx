import { lexer, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'

const SAFE = /^(?:https?:|mailto:)/i

/** Draws the tokens of `marked` as elements. HTML stays text; only web and mail links are links. */
export function MarkdownTree(props: { readonly markdown: string }) {
  return <>{draw(lexer(props.markdown, { gfm: true, breaks: true }))}</>
}

function draw(tokens: readonly Token[] | undefined): ReactNode[] {
  // Tokens have no identity of their own: their place is their key.
  return (tokens ?? []).map((token, place) => (
    <Fragment key={`${place} ${token.type}`}>{drawOne(token as MarkedToken)}</Fragment>
  ))
}

type MarkedToken =
  | Tokens.Blockquote
  | Tokens.Br
  | Tokens.Code
  | Tokens.Codespan
  | Tokens.Del
  | Tokens.Em
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.Link
  | Tokens.List
  | Tokens.Paragraph
  | Tokens.Strong
  | Tokens.Table

const SIMPLE = { blockquote: 'blockquote', del: 'del', em: 'em', paragraph: 'p', strong: 'strong' }

function drawOne(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'blockquote':
    case 'del':
    case 'em':
    case 'paragraph':
    case 'strong':
      return createElement(SIMPLE[token.type], null, ...draw(token.tokens))
    case 'heading':
      return createElement(`h${Math.min(6, token.depth + 2)}`, null, ...draw(token.tokens))
    case 'br':
      return <br />
    case 'hr':
      return <hr />
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'link':
      return drawLink(token)
    case 'list':
      return drawList(token)
    case 'table':
      return drawTable(token)
    default:
      return drawOther(token)
  }
}

function drawLink({ href, tokens }: Tokens.Link): ReactNode {
  if (!SAFE.test(href)) return draw(tokens)
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {draw(tokens)}
    </a>
  )
}

function drawList({ ordered, start, items }: Tokens.List): ReactNode {
  const lines = items.map((item, place) => (
    <li key={`${place} ${item.raw}`}>
      {item.task && (item.checked ? '☑ ' : '☐ ')}
      {draw(item.tokens)}
    </li>
  ))
  return ordered ? <ol start={Number(start) || 1}>{lines}</ol> : <ul>{lines}</ul>
}

function drawTable({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>{drawCells(header, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((cells, place) => (
          <tr key={`${place} ${cells.map(({ text }) => text).join(' ')}`}>
            {drawCells(cells, 'td')}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function drawCells(cells: readonly Tokens.TableCell[], tag: 'td' | 'th'): ReactNode[] {
  return cells.map((cell, place) =>
    createElement(tag, { key: `${place} ${cell.text}` }, draw(cell.tokens)),
  )
}

/** Text, escapes, images and raw HTML: shown as the characters they are. */
function drawOther(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null
    case 'html':
      return <span>{token.raw}</span>
    default:
      if ('tokens' in token && token.tokens) return draw(token.tokens)
      return 'text' in token ? String(token.text) : token.raw
  }
}
