import type { Plugin } from 'vite'

/**
 * The headers of the site let no program be made from text. zod tries so for its first schema, which is made before any line
 * of ours runs, and the browser tells it as a breach; so it is told in its own file that it need not try.
 */
export function withoutEval(): Plugin {
  return {
    name: 'quickscan-without-eval',
    apply: 'build',
    transform: (code, id) =>
      /[/]zod[/]v4[/]core[/]core[.]js$/.test(id) ? `${code}\nglobalConfig.jitless = true\n` : null,
  }
}
