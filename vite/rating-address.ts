import type { Connect, Plugin } from 'vite'

/**
 * The rating page is a small page of its own: /beoordeel and /beoordeel/<municipality> show
 * beoordeel.html. A static host does the same with two rules (public/_redirects).
 */
export function ratingAddress(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const [path = '', query] = (request.url ?? '').split('?')
    if (/^\/beoordeel(\/[^/.]*)?\/?$/.test(path))
      request.url = `/beoordeel.html${query === undefined ? '' : `?${query}`}`
    next()
  }
  return {
    name: 'quickscan-rating-address',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(rewrite),
  }
}
