import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createServer, type Plugin } from 'vite'
import type { RatePage } from '../src/features/rate-service/prerender.tsx'

/**
 * Writes the rating page as HTML that can be read and answered before any script has run, one file
 * per municipality, with its style inside: one request until the first answer.
 */
export function prerenderRating(): Plugin {
  return {
    name: 'quickscan-prerender-rating',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const frame = withStyleInside(readFileSync(join(dir, 'beoordeel.html'), 'utf8'), dir)
      for (const { path, html } of await prerenderedPages(frame)) {
        const file = join(dir, `${path}.html`)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, html)
      }
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

async function prerenderedPages(frame: string): Promise<RatePage[]> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const { prerender } = (await server.ssrLoadModule(
      '/src/features/rate-service/prerender.tsx',
    )) as { prerender: (frame: string) => RatePage[] }
    return prerender(frame)
  } finally {
    await server.close()
  }
}
