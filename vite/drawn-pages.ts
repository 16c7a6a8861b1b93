import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import region from '../supabase/content/region.json' with { type: 'json' }
import { fromSource } from './from-source.ts'
import { PIECES, PROGRAM } from './pieces.ts'
import { dressCharts } from '../src/domain/chart-colours.ts'
import { dress } from '../src/domain/colour.ts'
import { regionFileSchema } from '../src/domain/territory/region-file.ts'
import { SESSION_KEY } from '../src/data/session-key.ts'
import type { drawPage } from '../src/app/draw-page.tsx'

const known = regionFileSchema.parse(region)

/** The app without a page in it: for every address that has no file of its own. */
const FRAME = '/app.html'
const MODULE = '/src/app/draw-page.tsx'
/** Who comes to a page that is not drawn mostly has a session; and its page most of this. */
const SESSION = 'src/data/session-client.ts'
const SHARED = ['common', 'data', 'office']

/** What the pages read. */
const READS = 'src/app/reads/public-reads.ts'
const START = 'src/features/start/public-start-page.tsx'
const RESULTS = 'src/features/public-results/results-page.tsx'
const MUNICIPALITY = 'src/features/public-results/municipality-page.tsx'

/** The address of each drawn page, and where its code is. */
const PAGES: readonly (readonly [path: string, made: string])[] = [
  ['/', START],
  ['/resultaten', RESULTS],
  ...region.municipalities.map(({ slug }) => [`/resultaten/${slug}`, MUNICIPALITY] as const),
]

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
 * The pages that anybody opens are there before the program is: as HTML of what is known when they are
 * built. The program puts the whole page in their place (src/app/main.tsx).
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
      const { scriptsOf, program, ofMembers } = scriptsIn(bundle)
      const frame = inPieces(readFileSync(join(dir, 'index.html'), 'utf8'), program)
      writeFileSync(join(dir, FRAME), withPreloads(frame, ofMembers))
      await whileDrawing(async (draw) => {
        for (const [path, made] of PAGES) {
          const page = await draw(path, { region: known, demo })
          const html = withPage(frame, page, scriptsOf(made))
          mkdirSync(dirname(join(dir, fileOf(path))), { recursive: true })
          writeFileSync(join(dir, fileOf(path)), html)
        }
      })
    },
  }
}

const A_PIECE = new RegExp(
  `<link rel="modulepreload" crossorigin href="(/assets/(?:${PIECES.join('|')})-[^"]+)">`,
  'g',
)

/**
 * The page of Vite with all that the program begins with. Large parts of it run as soon as they are there, each by itself, instead
 * of all at once.
 */
const inPieces = (html: string, scripts: readonly string[]) =>
  withPreloads(html, scripts).replace(
    A_PIECE,
    '<script type="module" async crossorigin src="$1"></script>',
  )

const withPreloads = (html: string, scripts: readonly string[]) =>
  html.replace('</head>', `${scripts.map(preload).join('')}</head>`)

const preload = (path: string) => `<link rel="modulepreload" crossorigin href="/${path}">`

/**
 * The frame with a page in it.
 * @param page HTML of the page, with styles in attributes, which no browser is to obey in a file of ours: they become rules.
 * @param scripts what the page loads beside the app.
 */
export function withPage(frame: string, page: string, scripts: readonly string[]): string {
  const rules: string[] = []
  const drawn = page.replace(/ style="([^"]*)"/g, (_attribute, style: string) => {
    const known = rules.indexOf(style)
    return ` data-drawn="${known < 0 ? rules.push(style) - 1 : known}"`
  })
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(drawn) ?? []
  const style = rules.map((rule, index) => `[data-drawn="${index}"]{${rule}}`).join('\n')
  const late = frame.match(A_SCRIPT) ?? []
  const asked = [...late, ...scripts.map(preload)].join('')
  return frame
    .replace(A_SCRIPT, '')
    .replace(/<title>[^<]*<\/title>/, `<title>${heading} – ${region.product}</title>`)
    .replace('</head>', `<style>${coloursOf(known.colour)}${style}</style></head>`)
    .replace(
      '<div id="app"></div>',
      () =>
        `<div id="app">${drawn}</div><template id="program">${asked}</template>` +
        `<script>${EARLY}</script>`,
    )
}

const A_SCRIPT = /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g

/**
 * What there is to read comes first: the program is asked for when the page has been drawn on the screen, one file after the
 * other. Who reads another language, or is signed in, is shown no page of a Dutch stranger first.
 */
const EARLY = `{
  const isOther = () => {
    try {
      return /[?&]taal=(?!nl)/.test(location.search) || localStorage.getItem('${SESSION_KEY}') !== null
    } catch {
      return false
    }
  }
  const ask = () => {
    for (const file of document.getElementById('program').content.children)
      setTimeout(() => document.head.append(document.importNode(file, true)))
  }
  const other = isOther()
  if (other) document.getElementById('app').replaceChildren()
  if (other || document.hidden) ask()
  else requestAnimationFrame(ask)
}`

/** The colours of a region that has its own, as rules. */
function coloursOf(colour: string | null): string {
  const rules: string[] = []
  const style = {
    setProperty: (name: string, value: string) => void rules.push(`${name}:${value}`),
    removeProperty: () => undefined,
  }
  dress(style, '--qs-accent', colour)
  dressCharts(style, colour)
  return rules.length > 0 ? `:root{${rules.join(';')}}` : ''
}

/** The scripts in a build, each with all that it imports. */
function scriptsIn(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const named = (name: string) => chunks.filter(({ fileName }) => fileName === name)
  const withImports = (
    starts: readonly Rolldown.OutputChunk[],
    known = new Set<Rolldown.OutputChunk>(),
  ) => {
    for (const chunk of starts) {
      if (known.has(chunk)) continue
      known.add(chunk)
      withImports(chunk.imports.flatMap(named), known)
    }
    return known
  }
  const made = (path: string) => {
    const found = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(path))
    if (found.length === 0) throw new Error(`Nothing is made of ${path}`)
    return found
  }
  const begin = withImports(
    chunks.filter(({ isEntry }) => isEntry).filter((one) => !made(PROGRAM).includes(one)),
  )
  const program = [...withImports(made(PROGRAM))].filter((chunk) => !begin.has(chunk))
  const known = new Set([...begin, ...program])
  const paths = (some: readonly Rolldown.OutputChunk[]) => some.map(({ fileName }) => fileName)
  return {
    /** What the program begins with, beyond what Vite names in its page. */
    program: paths(program),
    /** Of what nearly every page of a member has, beyond those. */
    ofMembers: paths(
      [
        ...withImports([...made(SESSION), ...chunks.filter(({ name }) => SHARED.includes(name))]),
      ].filter((one) => !known.has(one)),
    ),
    /** Of a page, beyond those. */
    scriptsOf: (page: string) =>
      paths([...withImports([...made(page), ...made(READS)])].filter((one) => !known.has(one))),
  }
}

function whileDrawing(act: (draw: typeof drawPage) => Promise<void>): Promise<void> {
  return fromSource<{ drawPage: typeof drawPage }, void>(MODULE, (module) => act(module.drawPage), {
    'import.meta.env.VITE_SUPABASE_URL': '"http://nowhere.invalid"',
    'import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY': '"none"',
  })
}
