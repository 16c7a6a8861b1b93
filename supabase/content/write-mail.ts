/**
 * Writes the mail with the code for this region: `npx tsx supabase/content/write-mail.ts`. Hosted Supabase
 * takes a file and fills in no words of ours, so the words of the region are filled in beforehand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import region from './region.json' with { type: 'json' }

const WORDS = { ...region } as Readonly<Record<string, unknown>>
export const MAIL_FILE = new URL('sign-in.html', import.meta.url)

/** The text of the mail. */
export function signInMail(): string {
  const template = readFileSync(new URL('../templates/sign-in.html', import.meta.url), 'utf8')
  return template.replace(/\[(\w+)\]/g, (_place, word: string) => String(WORDS[word]))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(MAIL_FILE, signInMail())
