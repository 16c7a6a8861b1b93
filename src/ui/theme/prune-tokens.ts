import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const TOKENS = 'voorbeeld-design-tokens/dist/theme.css'
const resolve = createRequire(import.meta.url).resolve

/**
 * Keeps only the design tokens that our components use, directly or through other tokens (of 2,780
 * about a third), and puts them on the root.
 */
export function pruneTokens(): Plugin {
  return {
    name: 'prune-design-tokens',
    enforce: 'pre',
    transform: {
      filter: { id: /voorbeeld-design-tokens\/dist\/theme\.css/ },
      handler: (css) => ({ code: prune(css, usedVariables()), map: null }),
    },
    buildStart() {
      if (!resolve(`@nl-design-system-unstable/${TOKENS}`)) this.error('Design tokens not found')
    },
  }
}

function prune(css: string, used: Set<string>): string {
  const declarations = new Map(
    [...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  const kept = new Set<string>()
  const keep = (name: string) => {
    const value = declarations.get(name)
    if (value === undefined || kept.has(name)) return
    kept.add(name)
    for (const inner of variablesIn(value)) keep(inner)
  }
  used.forEach(keep)
  return `:root {\n${[...kept].map((name) => `${name}: ${declarations.get(name)};`).join('\n')}\n}\n`
}

function usedVariables(): Set<string> {
  const list = readFileSync(new URL('./components.css', import.meta.url), 'utf8')
  const packages = [...list.matchAll(/@import '(.+)'/g)].map(([, path = '']) => path)
  const files = [
    ...packages.map((path) => resolve(path)),
    new URL('./our-theme.css', import.meta.url),
    new URL('./elements.css', import.meta.url),
  ]
  return new Set(files.flatMap((file) => variablesIn(readFileSync(file, 'utf8'))))
}

function variablesIn(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name)
}
