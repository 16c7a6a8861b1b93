import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { appFile } from '../../vite/drawn-pages.ts'
import { ratingFile } from '../../vite/rating-address.ts'
import { ONLY_HTTPS, securityHeaders } from '../../vite/security-headers.ts'

/**
 * The built pages as a static host serves them (public/_redirects): compressed, files with a hash in their
 * name kept for a year and all others asked again, with the headers of production, the rating page under its addresses,
 * and the app under every other that is not a file.
 * @param folder of the build.
 * @param data answers what is no page: open data.
 * @param told what more browsers are told: to keep to HTTPS, that search engines leave it alone, and nothing of the
 * region that the pages were drawn for when it is another.
 */
export function siteServer(
  folder: string,
  data: Hono | null,
  told: { https?: boolean; unlisted?: boolean; drawn?: boolean } = {},
): Hono {
  const app = new Hono()
  const serve = (rewriteRequestPath: (path: string) => string) =>
    serveStatic({ root: folder, precompressed: true, rewriteRequestPath })
  const headers = Object.entries({
    ...securityHeaders(folder),
    ...(told.https && ONLY_HTTPS),
    ...(told.unlisted && UNLISTED),
  })
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of headers) c.header(name, value)
    const kept = c.req.path.startsWith('/assets/') && isFile(c.req.path) && c.res.ok
    c.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.use(
    '/assets/*',
    serve((path) => path),
  )
  app.use(etag())
  if (data) app.route('/', data)
  const exists = (file: string) => existsSync(join(folder, file))
  app.use(
    serve(
      (path) =>
        ratingFile(path, exists) ?? (isFile(path) ? path : appFile(path, told.drawn ?? true)),
    ),
  )
  app.use(async (c) => c.notFound())
  return app
}

const UNLISTED = { 'X-Robots-Tag': 'noindex, nofollow' }

/** An address of the app has no ending. */
const isFile = (path: string) => /[.]\w+$/.test(path)
