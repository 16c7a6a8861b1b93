import { useEffect } from 'react'

/**
 * Gives the paper a size and margins for as long as the screen shows this. Not as a `<style>`: the headers of
 * the site let no style in that stands in a page.
 * @param rule the whole of an `@page` rule.
 */
export function usePageRule(rule: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [rule])
}
