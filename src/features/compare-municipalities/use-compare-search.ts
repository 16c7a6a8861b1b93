import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CompareSearch } from './search.ts'

/** The address of the page, and a way to another view of it without losing the place. */
export function useCompareSearch() {
  const search: CompareSearch = useSearch({ strict: false })
  return { search, setSearch: useSetSearch() }
}

/**
 * A way to another view of the page; whoever uses only this is not drawn again for every view. One that
 * replaces the view is no step back: each move of a slider, and closing what lay on top.
 */
export function useSetSearch() {
  const navigate = useNavigate()
  return (change: Partial<CompareSearch>, { replace = false } = {}) =>
    void navigate({
      to: '.',
      search: (previous: CompareSearch) => ({ ...previous, ...change }),
      resetScroll: false,
      replace,
    })
}

/** The theme weights of the address; whoever uses only these is not drawn again for every view. */
export function useChosenWeights(): string | undefined {
  return useSearch({ strict: false, select: ({ gewicht }) => gewicht })
}
