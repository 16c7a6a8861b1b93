import { z } from 'zod'

const port = Number(process.env['QUICKSCAN_E2E_PORT'] ?? 5390)

/** Where the product that the stories share keeps its pages and keys. */
export const SHARED_FOLDER = `.quickscan/e2e-${port}`

/** The page of its mailbox. */
export const SHARED_MAILBOX = `http://127.0.0.1:${process.env['QUICKSCAN_E2E_MAIL_PORT'] ?? port + 1}`

/** Where the host (host.ts) takes orders. */
export const HOST_PORT = Number(process.env['QUICKSCAN_E2E_HOST_PORT'] ?? port + 3)

/** What stories ask the host, about a product of their own with this name. */
export const orderSchema = z.object({
  act: z.enum(['open', 'pause', 'resume', 'close']),
  name: z.string().regex(/^[a-z0-9-]+$/),
  embedded: z.boolean().default(false),
  /** Without the demo: the address of the first person of the office. */
  empty: z.email().optional(),
})
export type Order = z.infer<typeof orderSchema>

/** How many codes are mailed at most while stories sign in as the same people all the time. */
export const MANY_MAILS = { QUICKSCAN_MAILS_PER_ADDRESS: '1000', QUICKSCAN_MAILS_TOGETHER: '10000' }
