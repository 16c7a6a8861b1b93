import type { ServiceError } from '#data/sign-in-service.ts'
import { dataErrorWords } from '#i18n/errors.ts'

/** Words of signing in with the account of one's own organisation. */
export const messages = {
  title: 'Inloggen via uw organisatie',
  intro: 'Gebruik het account van uw werk. Het adres ervan moet het adres van uw uitnodiging zijn.',
  signInWith: (name: string) => `Inloggen met ${name}`,
  busy: 'U wordt ingelogd…',
} as const

const CODE_INSTEAD = 'Log hierboven in met een code.'

/** Why a service let somebody in not. */
export function serviceErrorWords(error: ServiceError): string {
  if (error.kind !== 'service') return dataErrorWords(error)
  switch (error.code) {
    case 'access_denied':
      return `Het inloggen is afgebroken, of uw organisatie gaf geen toegang. Probeer het opnieuw. ${CODE_INSTEAD}`
    case 'not_invited':
    case 'signup_disabled':
      return 'Het adres van dit account is niet uitgenodigd. Vraag de coördinator van uw gemeente om u uit te nodigen. Kwam de uitnodiging op een ander adres binnen? Log dan hierboven met dat adres in.'
    case 'only_codes_open_the_door':
    case 'provider_disabled':
    case 'oauth_provider_not_supported':
    case 'sso_provider_not_found':
    case 'saml_provider_disabled':
      return `Inloggen met dit account is nog niet aangezet. ${CODE_INSTEAD}`
    case 'provider_email_needs_verification':
    case 'email_address_not_authorized':
    case 'email_not_confirmed':
      return `Uw organisatie zegt niet zeker dat dit adres van u is. ${CODE_INSTEAD}`
    case 'bad_oauth_state':
    case 'bad_oauth_callback':
    case 'flow_state_expired':
    case 'flow_state_not_found':
    case 'bad_code_verifier':
    case 'pkce_code_verifier_not_found':
      return `Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw. ${CODE_INSTEAD}`
    default:
      return `Inloggen via uw organisatie lukte niet (${error.code}). Probeer het opnieuw. ${CODE_INSTEAD}`
  }
}
