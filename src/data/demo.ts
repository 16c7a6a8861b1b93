import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'

const demoSchema = z.object({
  mailbox: z.string(),
  people: z.array(
    z.object({
      email: z.string(),
      name: z.string(),
      role: z.enum(['staff', 'viewer', 'coordinator', 'colleague']),
      municipalityName: z.string().nullable(),
    }),
  ),
})

async function getDemo(): Promise<z.output<typeof demoSchema>> {
  return demoSchema.parse(await (await fetch('/demo/people')).json())
}

/** What screens read here, for the query cache. */
export const demoQueries = {
  /** Who can sign in to the demo, and where their mail comes; fails where there is no demo. */
  people: () => queryOptions({ queryKey: ['demo-people'], queryFn: getDemo, retry: false }),
}
