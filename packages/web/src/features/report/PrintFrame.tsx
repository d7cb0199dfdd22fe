/** What every printed page says above and below: which report this is, how it stands, which page. */
export function PrintFrame(props: { readonly title: string; readonly standing: string }) {
  return (
    <style>{`@page {
      size: A4;
      margin: 20mm 16mm 18mm;
      @top-left { content: ${quoted(props.title)}; ${FONT} }
      @top-right { content: ${quoted(props.standing)}; ${FONT} }
      @bottom-right { content: counter(page) " / " counter(pages); ${FONT} }
    }`}</style>
  )
}

/** Variables of the page do not reach its margins. */
const FONT = "font: 9pt system-ui, 'Hiragino Sans', 'Noto Sans JP', sans-serif;"

const TITLE_MAX = 60

/** As a string of CSS. */
function quoted(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '))
  const short = characters.slice(0, TITLE_MAX).join('')
  const shown = characters.length > TITLE_MAX ? `${short}…` : short
  return `"${shown.replaceAll(/[\\"<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
