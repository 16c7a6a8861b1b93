import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import region from '../supabase/content/region.json' with { type: 'json' }
import { PICTURE, sharedPicture } from './shared-picture.ts'

const PAGE = /^\/resultaten\/([a-z0-9-]+)\/?$/

/**
 * The page of a municipality's results has a file of its own, the app with other words in its head: who shows a link
 * on another site reads those and runs no program. A static host serves it by itself.
 * @returns the file to show; null when the address is not one of these.
 */
export function sharedFile(path: string, exists: (file: string) => boolean): string | null {
  const [, slug] = PAGE.exec(path) ?? []
  const file = `/resultaten/${slug ?? ''}.html`
  return slug !== undefined && exists(file) ? file : null
}

/** Writes those pages and their pictures. The address of the site is `VITE_SITE`; pictures need it (Open Graph). */
export function sharedPages(): Plugin {
  let site = ''
  return {
    name: 'quickscan-shared-pages',
    apply: 'build',
    configResolved: ({ env }) => {
      const given: unknown = env['VITE_SITE']
      if (typeof given === 'string' && URL.canParse(given)) site = new URL(given).origin
    },
    async writeBundle({ dir = 'dist' }) {
      const frame = readFileSync(join(dir, 'index.html'), 'utf8')
      const places = region.municipalities.map(({ slug, tileRow, tileColumn }) => ({
        slug,
        row: tileRow,
        column: tileColumn,
      }))
      mkdirSync(join(dir, 'resultaten'), { recursive: true })
      for (const { name, slug } of region.municipalities) {
        const picture = await sharedPicture(name, slug, places, region.product)
        writeFileSync(join(dir, `resultaten/${slug}.png`), picture)
        writeFileSync(join(dir, `resultaten/${slug}.html`), pageFor(frame, name, slug, site))
      }
    },
  }
}

/** The page of the app with the head of one municipality. */
export function pageFor(frame: string, name: string, slug: string, site: string): string {
  const title = `Wat ondernemers vinden van ${name}`
  const description = `Hoe belangrijk en hoe goed is wat de gemeente ${name} voor ondernemers doet? De uitkomsten per onderwerp, en wat er mee gebeurt.`
  const properties = {
    'og:type': 'website',
    'og:locale': 'nl_NL',
    'og:site_name': region.product,
    'og:title': title,
    'og:description': description,
    'og:url': `${site}/resultaten/${slug}`,
    'og:image': `${site}/resultaten/${slug}.png`,
    'og:image:width': String(PICTURE.width),
    'og:image:height': String(PICTURE.height),
    'og:image:alt': `${title}, met de plaats op de kaart van ${region.names.nl}`,
  }
  const tags = Object.entries(properties)
    .map(([property, content]) => `<meta property="${property}" content="${content}" />`)
    .join('\n    ')
  return frame
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*"/, `$1${description}"`)
    .replace(
      '</head>',
      `  ${tags}\n    <meta name="twitter:card" content="summary_large_image" />\n  </head>`,
    )
}
