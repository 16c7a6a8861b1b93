import type { EmailDriver } from '@supabase/lite'

/** The Dutch mails, by kind, for this region (supabase/content/write-mail.ts); the same files go to hosted Supabase through supabase/config.toml. */
const signIn = {
  subject: 'Uw code voor de quick scan',
  content_path: './supabase/content/sign-in.html',
}

export const mailTemplates = { magic_link: signIn, confirmation: signIn }

/**
 * Hosted Supabase fills the two halves of a code into the template; the embedded server knows the whole
 * code only, so they are filled in here, from its own plain text.
 */
export function inTwoGroups(driver: EmailDriver): EmailDriver {
  return {
    send: ({ html, ...mail }) => {
      const code = /\b\d{8}\b/.exec(mail.text ?? '')?.[0] ?? ''
      const filled = html
        ?.replace('{{ slice .Token 0 4 }}', code.slice(0, 4))
        .replace('{{ slice .Token 4 }}', code.slice(4))
      return driver.send({ ...mail, ...(filled !== undefined && { html: filled }) })
    },
  }
}

/** The code in a mail, which shows it in two groups; null when there is none. */
export function codeIn(mail: string): string | null {
  const [, first, second] = /\b(\d{4}) ?(\d{4})\b/.exec(mail) ?? []
  return first !== undefined && second !== undefined ? first + second : null
}
