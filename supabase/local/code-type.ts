/**
 * Hosted Supabase takes a mailed code with the type `email`. The embedded server knows that only as
 * `magiclink`, so requests to verify one are translated on their way in
 * (docs/decisions/0008-one-type-of-code.md).
 */
export async function translateCodeType(request: Request): Promise<Request> {
  if (request.method !== 'POST' || !isVerify(request)) return request
  const body = parsed(await request.clone().text())
  if (body?.['type'] !== 'email') return request
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  const translated = JSON.stringify({ ...body, type: 'magiclink' })
  return new Request(request.url, { method: 'POST', headers, body: translated })
}

function isVerify({ url }: Request): boolean {
  return new URL(url).pathname.endsWith('/auth/v1/verify')
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' ? (body as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
