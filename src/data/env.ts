import { z } from 'zod'
import { readSignInServices } from '#domain/access/sign-in-service.ts'

const environmentSchema = z.object({
  VITE_SUPABASE_URL: z.url('VITE_SUPABASE_URL is not an address'),
  VITE_SUPABASE_PUBLISHABLE_KEY: z.string().min(1, 'VITE_SUPABASE_PUBLISHABLE_KEY is missing'),
  /** After so many hours without use a session ends: a town hall shares its computers. */
  VITE_SESSION_HOURS: z.coerce.number().positive().default(12),
  /** Sign-in services of organisations, beside mailed codes. */
  VITE_SIGN_IN: z
    .string()
    .default('')
    .transform((setting, context) => {
      const services = readSignInServices(setting)
      if (typeof services !== 'string') return services
      context.addIssue(services)
      return z.NEVER
    }),
})

/**
 * Where the database is. Named one by one, because Vite fills them in as text.
 * @throws at the first line of a wrongly configured build.
 */
export function readEnvironment() {
  return environmentSchema.parse({
    VITE_SUPABASE_URL: import.meta.env.VITE_SUPABASE_URL as unknown,
    VITE_SUPABASE_PUBLISHABLE_KEY: import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY as unknown,
    VITE_SESSION_HOURS: (import.meta.env.VITE_SESSION_HOURS || undefined) as unknown,
    VITE_SIGN_IN: (import.meta.env.VITE_SIGN_IN || undefined) as unknown,
  })
}
