import { expect, test } from 'vitest'
import { readSignInServices } from './sign-in-service.ts'

test('the setting names services of both kinds', () => {
  expect(readSignInServices('')).toEqual([])
  expect(
    readSignInServices(
      'azure=Microsoft, sso:voorbeeld.nl=Gemeente Voorbeeld,sso:21648a9d-8d5a-4555-a9d1-d6375dc14e92=Dienst',
    ),
  ).toEqual([
    { name: 'Microsoft', by: { provider: 'azure' } },
    { name: 'Gemeente Voorbeeld', by: { domain: 'voorbeeld.nl' } },
    { name: 'Dienst', by: { providerId: '21648a9d-8d5a-4555-a9d1-d6375dc14e92' } },
  ])
})

test.each(['azure', 'azure=', 'Azure AD=Microsoft', 'sso:=X', 'sso:voorbeeld=X', '=X', 'a?b=X'])(
  'says of %s that it is none',
  (setting) => expect(readSignInServices(setting)).toContain('is no sign-in service'),
)
