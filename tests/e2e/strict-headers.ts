import { expect, type Response } from '@playwright/test'

/** What internet.nl and a security officer look for, as a browser gets it. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** Expects of the answer that a page came with: nothing of another site, nothing inside that was not built with it. */
export function expectStrictHeaders(answer: Response | null): void {
  const path = new URL(answer?.url() ?? 'http://nothing.invalid').pathname
  const headers = answer?.headers() ?? {}
  expect(headers, path).toMatchObject(HEADERS)
  const policy = headers['content-security-policy'] ?? ''
  expect(policy, path).toMatch(/^default-src 'none'; script-src 'self'/)
  expect(policy, path).toContain("frame-ancestors 'none'")
  expect(policy, path).not.toMatch(/unsafe-(inline|eval)|[*]|https?:/)
  expect(headers['permissions-policy'], path).toContain('camera=()')
}
