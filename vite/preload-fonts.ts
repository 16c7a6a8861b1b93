import type { Plugin } from 'vite'

/** The letters of headings and of text; the weight between them may come later. */
const FIRST = /source-sans-3-latin-(400|700)-normal-.*[.]woff2$/

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
