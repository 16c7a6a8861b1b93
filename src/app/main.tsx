import '#ui/theme/theme.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DataFailure } from '#data/errors.ts'
import { makeRouter } from './router.tsx'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only a lost connection or a fault of the server is tried again.
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof DataFailure &&
        (error.error.kind === 'offline' || error.error.kind === 'unexpected'),
    },
  },
})
const router = makeRouter(queryClient)

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no #app')
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
