import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createServer, type Plugin, type Rolldown } from 'vite'
import region from '../supabase/content/region.json' with { type: 'json' }
import type { drawPage } from '../src/app/draw-page.tsx'

/** The app without a page in it: for every address that has no file of its own. */
const FRAME = '/app.html'
const MODULE = '/src/app/draw-page.tsx'

const START = 'src/features/start/public-start-page.tsx'
const RESULTS = 'src/features/public-results/results-page.tsx'
const MUNICIPALITY = 'src/features/public-results/municipality-page.tsx'

/** The address of each drawn page, and where its code is. */
const PAGES: readonly [path: string, made: string][] = [
  ['/', START],
  ['/resultaten', RESULTS],
  ...region.municipalities.map(({ slug }) => [`/resultaten/${slug}`, MUNICIPALITY] as const),
].map(([path, made]) => [path, made])

/**
 * The file that an address of the app shows, as a static host would.
 * @param drawn whether the pages were drawn for this region; otherwise every address gets the frame.
 */
export function appFile(path: string, drawn: boolean): string {
  const bare = path === '/' ? path : path.replace(/\/$/, '')
  if (!drawn || !PAGES.some(([one]) => one === bare)) return FRAME
  return fileOf(bare)
}

const fileOf = (path: string) => (path === '/' ? '/index.html' : `${path}.html`)

/**
 * The pages that anybody opens are there before the program is: as HTML with their style inside, of what is known when
 * they are built. The program puts the whole page in their place (src/app/main.tsx).
 */
export function drawnPages(): Plugin {
  let demo = false
  return {
    name: 'quickscan-drawn-pages',
    apply: 'build',
    configResolved: ({ mode }) => {
      demo = mode === 'demo'
    },
    async writeBundle({ dir = 'dist' }, bundle) {
      const frame = readFileSync(join(dir, 'index.html'), 'utf8')
      writeFileSync(join(dir, FRAME), frame)
      await whileDrawing(async (draw) => {
        for (const [path, made] of PAGES) {
          const page = await draw(path, { region: region as never, demo })
          const html = withPage(frame, page, filesOf(made, bundle), dir)
          mkdirSync(dirname(join(dir, fileOf(path))), { recursive: true })
          writeFileSync(join(dir, fileOf(path)), html)
        }
      })
    },
  }
}

/** What a page loads beside the app itself. */
type Files = { scripts: string[]; styles: string[] }

/**
 * The frame with a page in it.
 * @param page HTML of the page, with styles in attributes, which no browser is to obey in a file of ours: they become rules.
 */
export function withPage(frame: string, page: string, files: Files, dir: string): string {
  const rules: string[] = []
  const drawn = page.replace(/ style="([^"]*)"/g, (_attribute, style: string) => {
    const known = rules.indexOf(style)
    return ` data-drawn="${known < 0 ? rules.push(style) - 1 : known}"`
  })
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(drawn) ?? []
  const style = [
    ...files.styles.map((path) => readFileSync(join(dir, path), 'utf8')),
    ...rules.map((rule, index) => `[data-drawn="${index}"]{${rule}}`),
  ].join('\n')
  const inside = frame.replace(
    /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
    (_link, path: string) => `<style>${readFileSync(join(dir, path), 'utf8')}</style>`,
  )
  const scripts = files.scripts.map(
    (path) => `<link rel="modulepreload" crossorigin href="/${path}">`,
  )
  return inside
    .replace(/<title>[^<]*<\/title>/, `<title>${heading} – ${region.product}</title>`)
    .replace('</head>', `<style>${style}</style>${scripts.join('')}</head>`)
    .replace('<div id="app"></div>', () => `<div id="app">${drawn}</div>`)
}

/** The scripts and styles of a page and of all it imports, without what the app has already. */
function filesOf(made: string, bundle: Rolldown.OutputBundle): Files {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const reached = (
    start: Rolldown.OutputChunk | undefined,
    known = new Set<Rolldown.OutputChunk>(),
  ) => {
    if (!start || known.has(start)) return known
    known.add(start)
    for (const name of start.imports)
      reached(
        chunks.find(({ fileName }) => fileName === name),
        known,
      )
    return known
  }
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(made))
  if (!page) throw new Error(`No page is made of ${made}`)
  const app = reached(chunks.find(({ isEntry }) => isEntry))
  const own = [...reached(page)].filter((chunk) => !app.has(chunk))
  return {
    scripts: own.map(({ fileName }) => fileName),
    styles: [...new Set(own.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))],
  }
}

async function whileDrawing(act: (draw: typeof drawPage) => Promise<void>): Promise<void> {
  // supabase-js wants one at once, and Node 20 has none; no page that is drawn opens it.
  const node = globalThis as { WebSocket?: unknown }
  node.WebSocket ??= class {}
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    define: {
      'import.meta.env.VITE_SUPABASE_URL': '"http://nowhere.invalid"',
      'import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY': '"none"',
    },
  })
  try {
    const { drawPage: draw } = (await server.ssrLoadModule(MODULE)) as { drawPage: typeof drawPage }
    await act(draw)
  } finally {
    await server.close()
  }
}
