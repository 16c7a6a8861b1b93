/**
 * The parts that the program begins with. Each is a file, and what a browser runs as a task of its own: on a slow phone a
 * page can be scrolled between them (vite/drawn-pages.ts).
 */
export const PIECES = ['react', 'zod', 'supabase', 'navigation', 'app'] as const

const INITIAL: ['$initial'] = ['$initial']

/** Of which packages the first of them are made; the last is what we wrote ourselves. */
const OF: Record<Exclude<(typeof PIECES)[number], 'app'>, RegExp> = {
  react: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//,
  zod: /node_modules\/zod\//,
  supabase: /node_modules\/(@supabase|@noble|iceberg-js)\//,
  navigation: /node_modules\/@tanstack\//,
}

/** The program but for its first step, src/app/begin.ts. */
export const PROGRAM = 'src/app/main.tsx'

/** What the pages of one room share is a file. */
const OF_A_ROOM = /[/]src[/]features[/]([^/]+)[/]/

/** Where the pages that officials come for begin, and those of strangers. */
const OF_OFFICIALS = /[/]src[/](features[/](fill-in-scan|start)[/]|app[/]reads[/]scan-reads[.])/
const OF_STRANGERS = /[/]src[/](features[/](public-|about)|app[/]reads[/]public-reads[.])/

type Modules = { getModuleInfo(path: string): { importers: readonly string[] } | null }

/** Whether what is found there needs this module, by itself or by what it needs. */
function isReachedFrom(there: RegExp, path: string, modules: Modules): boolean {
  const seen = new Set([path])
  for (const one of seen) {
    if (there.test(one)) return true
    for (const importer of modules.getModuleInfo(one)?.importers ?? []) seen.add(importer)
  }
  return false
}

/** How what the program begins with is put together: those parts, and the rest of it in one file instead of dozens. */
export const codeSplitting = {
  groups: [
    ...Object.entries(OF).map(([name, test]) => ({ name, test, priority: 2, tags: INITIAL })),
    // Needed before the rest of the program, and by it.
    { name: 'preload', test: /vite[/]preload-helper/, priority: 2 },
    {
      name: 'app',
      test: /^(?!\0|.*[/](begin|main|theme[/]theme)[.]ts).*[.][jt]sx?$/,
      priority: 1,
      tags: INITIAL,
    },
    // What many pages are made of, which would be as many files.
    {
      name: 'common',
      test: /[/]src[/](ui|parts|i18n)[/]/,
      minShareCount: 8,
      includeDependenciesRecursively: false,
    },
    {
      name: (path: string) => OF_A_ROOM.exec(path)?.[1] ?? null,
      debugName: 'rooms',
      test: OF_A_ROOM,
      minShareCount: 2,
      includeDependenciesRecursively: false,
    },
    {
      // Two dozen files less on a page of the results, at the same weight.
      name: 'data',
      test: /[/]src[/](data|domain)[/]|node_modules/,
      minShareCount: 12,
      includeDependenciesRecursively: false,
    },
    {
      // Of the pages that officials come for, what a stranger never needs: two dozen files of some hundred bytes.
      name: (path: string, modules: Modules) =>
        isReachedFrom(OF_OFFICIALS, path, modules) && !isReachedFrom(OF_STRANGERS, path, modules)
          ? 'office'
          : null,
      debugName: 'office',
      test: /[/]src[/](data|domain|parts|i18n|app)[/]/,
      minShareCount: 3,
      includeDependenciesRecursively: false,
    },
  ],
}
