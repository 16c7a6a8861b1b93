import type { Connect, Plugin } from 'vite'

/**
 * The rating page is a small page of its own: /beoordeel shows beoordeel.html, and
 * /beoordeel/<municipality> its own file when built, else the same one. A static host does the same
 * with the rules in public/_redirects.
 * @param path of the address, without a question mark and what follows.
 * @param exists whether the build has a file at this path.
 * @returns the file to show; null when the address is not one of the rating page.
 */
export function ratingFile(path: string, exists: (file: string) => boolean): string | null {
  const match = /^\/beoordeel(?:\/([^/.]*))?\/?$/.exec(path)
  if (!match) return null
  // However it is written: people type it over from a poster.
  const own = `/beoordeel/${(match[1] ?? '').toLowerCase()}.html`
  return match[1] && exists(own) ? own : '/beoordeel.html'
}

/** Shows the rating page while developing. */
export function ratingAddress(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    const [path = '', query] = (request.url ?? '').split('?')
    const file = ratingFile(path, () => false)
    if (file !== null) request.url = `${file}${query === undefined ? '' : `?${query}`}`
    next()
  }
  return {
    name: 'quickscan-rating-address',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
  }
}
