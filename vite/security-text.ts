import type { Plugin } from 'vite'
import { cannotBuild, siteOf } from './environment.ts'

const PLACE = '.well-known/security.txt'
/** A little under a year, as RFC 9116 advises: who builds that seldom does not look after it. */
const DAYS = 364

/**
 * Says whom to tell of a leak (RFC 9116), in the place where others look for it. `VITE_SECURITY_CONTACT` is the address;
 * without it there is no such file.
 */
export function securityText(): Plugin {
  let text: string | null = null
  return {
    name: 'quickscan-security-text',
    apply: 'build',
    configResolved: ({ env, logger }) => {
      const given: unknown = env['VITE_SECURITY_CONTACT']
      if (typeof given === 'string' && given.trim() !== '')
        text = securityTextOf(given.trim(), siteOf(env), new Date())
      else logger.info(`VITE_SECURITY_CONTACT is not set: there is no ${PLACE}`)
    },
    generateBundle() {
      if (text !== null) this.emitFile({ type: 'asset', fileName: PLACE, source: text })
    },
  }
}

/**
 * @param contact an address of mail, or of a page over HTTPS.
 * @param site where the site will be; empty when that is not known.
 * @throws when it is neither.
 */
export function securityTextOf(contact: string, site: string, today: Date): string {
  const isPage = /^https:/i.test(contact) && URL.canParse(contact)
  const mail = contact.replace(/^mailto:/i, '')
  if (!isPage && !/^[!-~]+@[!-~]+[.][!-~]+$/.test(mail))
    throw cannotBuild(['VITE_SECURITY_CONTACT is no mail address and no https:// address'])
  const until = new Date(today.getTime() + DAYS * 86_400_000)
  return [
    `Contact: ${isPage ? new URL(contact).href : `mailto:${mail}`}`,
    `Expires: ${until.toISOString()}`,
    'Preferred-Languages: nl, en',
    ...(site === '' ? [] : [`Canonical: ${site}/${PLACE}`]),
    '',
  ].join('\n')
}
