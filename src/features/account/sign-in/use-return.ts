import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { finishSignIn, type ServiceError } from '#data/sign-in-service.ts'

/** What stands in the address on the way back from a sign-in service. */
export type Return = {
  naar?: string | undefined
  code?: string | undefined
  error?: string | undefined
  error_code?: string | undefined
  error_description?: string | undefined
}

/** Finishes signing in with a service, and takes what it gave out of the address. */
export function useReturn(back: Return, onDone: () => Promise<unknown>) {
  const navigate = useNavigate()
  const [error, setError] = useState<ServiceError | null>(null)
  const { code } = back
  const refused = refusalOf(back)
  const [isUnderWay, setUnderWay] = useState(code !== undefined && refused === null)

  useEffect(() => {
    if (code === undefined && refused === null) return
    const finish = async () => {
      // First: whoever comes in is led on from here.
      await navigate({
        to: '/inloggen',
        search: ({ naar }: Return) => (naar === undefined ? {} : { naar }),
        replace: true,
      })
      if (refused !== null) setError({ kind: 'service', code: refused })
      else if (code !== undefined) {
        const done = await finishSignIn(code)
        if (done.ok) await onDone()
        else setError(done.error)
      }
      setUnderWay(false)
    }
    void finish()
    // Once for what stands in the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [code, refused])
  return { error, isUnderWay }
}

/** The code of a refusal; those of our hooks come as a word in its description. */
function refusalOf({ error, error_code, error_description }: Return): string | null {
  if (error === undefined && error_code === undefined) return null
  const ours = /\b(not_invited|only_codes_open_the_door)\b/.exec(error_description ?? '')
  const word = /^\w{1,60}$/
  return ours?.[0] ?? [error_code, error].find((code) => code && word.test(code)) ?? 'unknown'
}
