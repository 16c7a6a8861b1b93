import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'

/**
 * The rating page is a small page of its own: /beoordeel shows beoordeel.html, and
 * /beoordeel/<municipality> its own file when built, else the same one. A static host does the same
 * with the rules in public/_redirects.
 */
export function ratingAddress(): Plugin {
  const rewrite =
    (folder?: string): Connect.NextHandleFunction =>
    (request, _response, next) => {
      const [path = '', query] = (request.url ?? '').split('?')
      const match = /^\/beoordeel(?:\/([^/.]*))?\/?$/.exec(path)
      if (match) {
        const slug = match[1] ?? ''
        const own = `/beoordeel/${slug}.html`
        const file =
          folder && slug !== '' && existsSync(join(folder, own)) ? own : '/beoordeel.html'
        request.url = `${file}${query === undefined ? '' : `?${query}`}`
      }
      next()
    }
  return {
    name: 'quickscan-rating-address',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite()),
    configurePreviewServer: ({ middlewares, config }) =>
      void middlewares.use(rewrite(config.build.outDir)),
  }
}
