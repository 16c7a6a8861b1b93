import type { Plugin } from 'vite'

/** The letters of headings, of text and of the menu: a menu of wider letters takes a line more. */
const FIRST = /source-sans-3-latin-(400|600|700)-normal-.*[.]woff2$/

/** Asks for the letters with the page, so that the text is not set twice: in others first, which are wider. */
export function preloadFonts(): Plugin {
  return {
    name: 'quickscan-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => FIRST.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/${name}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head-prepend' as const,
          })),
    },
  }
}
