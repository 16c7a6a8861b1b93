import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { fromSource } from './from-source.ts'
import { writeHeaders } from './security-headers.ts'
import type { prerender, prerenderFor } from '../src/features/rate-service/prerender.tsx'

const MODULE = '/src/features/rate-service/prerender.tsx'
type Prerender = { prerender: typeof prerender; prerenderFor: typeof prerenderFor }

/**
 * Writes the rating page as HTML that can be read and answered before any script has run, one file
 * per municipality, with its style inside: one request until the first answer. Last, when all pages are
 * there, it writes what a host is to say of them.
 */
export function prerenderRating(): Plugin {
  let api: string | undefined
  return {
    name: 'quickscan-prerender-rating',
    apply: 'build',
    configResolved: ({ env }) => {
      const url: unknown = env['VITE_SUPABASE_URL']
      if (typeof url === 'string' && URL.canParse(url)) api = new URL(url).origin
    },
    async writeBundle({ dir = 'dist' }) {
      const frame = withStyleInside(readFileSync(join(dir, 'beoordeel.html'), 'utf8'), dir)
      for (const { path, html } of await prerenderedPages(frame)) {
        const file = join(dir, `${path}.html`)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, html)
      }
      writeHeaders(dir, api)
    },
  }
}

function withStyleInside(html: string, dir: string): string {
  return html.replace(
    /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
    (_link, path: string) => {
      const style = readFileSync(join(dir, path), 'utf8')
      rmSync(join(dir, path))
      return `<style>${style}</style>`
    },
  )
}

/** The same page while developing, and in the demo that `npm start` serves. */
export function prerenderRatingInDevelopment(): Plugin {
  return {
    name: 'quickscan-prerender-rating-in-development',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html, { server, path, originalUrl }) => {
        if (!server || path !== '/beoordeel.html') return html
        const [, slug = null] = /^\/beoordeel\/([^/?]+)/.exec(originalUrl ?? '') ?? []
        return (await load(server)).prerenderFor(slug, html)
      },
    },
  }
}

const load = async (server: ViteDevServer) => (await server.ssrLoadModule(MODULE)) as Prerender

const prerenderedPages = (frame: string) =>
  fromSource(MODULE, (module: Prerender) => module.prerender(frame))
