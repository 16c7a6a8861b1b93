/** A sign-in service of an organisation, beside the mailed code: OpenID Connect by its name, SAML by domain or id. */
export type SignInService = {
  name: string
  by: { provider: string } | { domain: string } | { providerId: string }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Reads the setting that names them: `azure=Microsoft, sso:voorbeeld.nl=Gemeente Voorbeeld`.
 * @returns a sentence when it cannot be read.
 */
export function readSignInServices(setting: string): readonly SignInService[] | string {
  const services: SignInService[] = []
  for (const entry of setting.split(',').filter((text) => text.trim() !== '')) {
    const [, key = '', name = ''] = /^([^=]+)=(.+)$/.exec(entry.trim()) ?? []
    const by = serviceOf(key.trim())
    if (by === null)
      return `VITE_SIGN_IN: "${entry.trim()}" is no sign-in service (azure=Name, or sso:domain=Name)`
    services.push({ name: name.trim(), by })
  }
  return services
}

function serviceOf(key: string): SignInService['by'] | null {
  const [, saml] = /^sso:(.*)$/.exec(key) ?? []
  if (saml === undefined)
    return /^[a-z][a-z0-9_]*(:[a-z0-9_-]+)?$/.test(key) ? { provider: key } : null
  if (UUID.test(saml)) return { providerId: saml }
  return /^[a-z0-9-]+([.][a-z0-9-]+)+$/.test(saml) ? { domain: saml } : null
}
