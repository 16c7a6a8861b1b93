import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DataFailure, mayPass } from '#data/errors.ts'
import { deviceCopies } from './offline/device-copy.ts'
import { keepFocus, untilRead } from './drawn-page.ts'
import { lockDevice } from './offline/lock-device.ts'
import { holdPages } from './offline/hold-pages.ts'
import { makeRouter } from './router.tsx'
import { nextPageRead } from './when-read.ts'

/** Filled in when the program is built (vite/data-shape.ts). */
declare const __DATA_SHAPE__: string

const copies = deviceCopies({ shape: __DATA_SHAPE__ })

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      persister: copies.persister,
      // Not to wait for a connection: the device may know, and else the page can say why it is empty.
      networkMode: 'always',
      refetchOnReconnect: true,
      // A refusal stays a refusal; only a lost connection or a fault of the server is tried again.
      retry: (failures, error) =>
        failures < 2 && error instanceof DataFailure && mayPass(error.error),
    },
  },
})
copies.keep(queryClient)
lockDevice()
const container = document.getElementById('app')
if (!container) throw new Error('The page has no #app')
const isDrawn = container.hasChildNodes()
const router = makeRouter(queryClient, { isDrawn })
holdPages(() => nextPageRead(router, queryClient))
const page = createRoot(container)
// While nothing else can be done: the first format of a page takes a slow phone 50 ms.
if (isDrawn) setTimeout(() => void new Intl.DateTimeFormat('nl-NL'))
// A page that is drawn already stays until the whole page can take its place.
if (isDrawn) await untilRead(router, queryClient)
keepFocus(container)
// In pieces: a phone that is slow scrolls meanwhile.
startTransition(() =>
  page.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
