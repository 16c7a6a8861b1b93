import { usePageRule } from './use-page-rule.ts'

export type PageMarginsProps = { footer: string; words: { page: string; of: string } }

/** A4 with what it is and the page number under every page, for as long as the page is on the screen. */
export function PageMargins({ footer, words }: PageMarginsProps) {
  const { page, of } = words
  usePageRule(`@page {
  size: A4;
  margin: 16mm 15mm 20mm;
  @bottom-left { content: ${cssString(footer)}; font: 8.5pt 'Source Sans 3', sans-serif; color: #3d4951; }
  @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); font: 8.5pt 'Source Sans 3', sans-serif; color: #3d4951; inline-size: 30mm; }
}`)
  return null
}

/** A text as a string in CSS, in which nothing can end the string or the style. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,()·–-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
