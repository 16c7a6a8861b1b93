import type { SignInService } from '#domain/access/sign-in-service.ts'
import { signInAddress, type ServiceError } from '#data/sign-in-service.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { useEffect, useState } from 'react'
import { messages, serviceErrorWords } from './services.messages.ts'

export type ServicesProps = {
  services: readonly SignInService[]
  /** The page on which someone was asked to sign in. */
  wanted: string | undefined
  /** Why a service let nobody in, on the way back. */
  error: ServiceError | null
  /** Leaves for the address of a service. */
  onLeave?: (address: string) => void
}

/** Signing in with the account of one's own organisation; the code by mail stays beside it. */
export function Services({ services, wanted, error, onLeave = leaveFor }: ServicesProps) {
  const [going, setGoing] = useState<SignInService | null>(null)
  const [failed, setFailed] = useState<ServiceError | null>(null)
  const shown = failed ?? error
  // Who comes back with the button of the browser may find the page as it was left.
  useEffect(() => {
    const again = ({ persisted }: PageTransitionEvent) => persisted && setGoing(null)
    window.addEventListener('pageshow', again)
    return () => window.removeEventListener('pageshow', again)
  }, [])

  async function go(service: SignInService) {
    setFailed(null)
    setGoing(service)
    const back = new URL('/inloggen', window.location.origin)
    if (wanted !== undefined) back.searchParams.set('naar', wanted)
    const address = await signInAddress(service, back.href)
    if (address.ok) return onLeave(address.value)
    setGoing(null)
    setFailed(address.error)
  }
  return (
    <section className="stack" aria-labelledby="services">
      <h2 id="services">{messages.title}</h2>
      <p>{messages.intro}</p>
      {shown && (
        <Alert tone="negative" live>
          <p>{serviceErrorWords(shown)}</p>
        </Alert>
      )}
      <div className="cluster">
        {services.map((service) => (
          <Button key={service.name} busy={going === service} onClick={() => void go(service)}>
            {messages.signInWith(service.name)}
          </Button>
        ))}
      </div>
    </section>
  )
}

const leaveFor = (address: string) => window.location.assign(address)
