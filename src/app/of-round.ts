import { z } from 'zod'

/** Which round a page shows; src/ui/form/round-choice.tsx reads it. */
export const ofRound = z.object({ ronde: z.string().optional().catch(undefined) })
