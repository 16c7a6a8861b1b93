import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import region from '../supabase/content/region.json' with { type: 'json' }
import { siteOf } from './environment.ts'
import { PICTURE, sharedPicture } from './shared-picture.ts'

/**
 * The page of a municipality's results has other words in its head: who shows a link on another site reads those and
 * runs no program. Writes these and their pictures. Without the address of the
 * site (`VITE_SITE`) there are no pictures: who shows a link takes whole addresses only (Open Graph).
 */
export function sharedPages(): Plugin {
  let site = ''
  return {
    name: 'quickscan-shared-pages',
    apply: 'build',
    configResolved: ({ env, logger }) => {
      site = siteOf(env)
      if (site === '')
        logger.info('VITE_SITE is not set: a link to results of one municipality has no picture')
    },
    // After the pages are drawn.
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const places = region.municipalities.map(({ slug, tileRow, tileColumn }) => ({
          slug,
          row: tileRow,
          column: tileColumn,
        }))
        for (const { name, slug } of region.municipalities) {
          if (site !== '')
            writeFileSync(
              join(dir, `resultaten/${slug}.png`),
              await sharedPicture(name, slug, places, region.product),
            )
          const file = join(dir, `resultaten/${slug}.html`)
          writeFileSync(file, pageFor(readFileSync(file, 'utf8'), name, slug, site))
        }
      },
    },
  }
}

/** The page with the head of one municipality; without an address of the site with words only. */
export function pageFor(frame: string, name: string, slug: string, site: string): string {
  const title = `Wat ondernemers vinden van ${name}`
  const description = `Hoe belangrijk en hoe goed is wat de gemeente ${name} voor ondernemers doet? De uitkomsten per onderwerp, en wat er mee gebeurt.`
  const properties = {
    'og:type': 'website',
    'og:locale': 'nl_NL',
    'og:site_name': region.product,
    'og:title': title,
    'og:description': description,
    ...(site !== '' && {
      'og:url': `${site}/resultaten/${slug}`,
      'og:image': `${site}/resultaten/${slug}.png`,
      'og:image:width': String(PICTURE.width),
      'og:image:height': String(PICTURE.height),
      'og:image:alt': `${title}, met de plaats op de kaart van ${region.names.nl}`,
    }),
  }
  const tags = Object.entries(properties)
    .map(([property, content]) => `<meta property="${property}" content="${content}" />`)
    .join('\n    ')
  return frame
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*"/, `$1${description}"`)
    .replace(
      '</head>',
      `  ${tags}\n    <meta name="twitter:card" content="${site === '' ? 'summary' : 'summary_large_image'}" />\n  </head>`,
    )
}
