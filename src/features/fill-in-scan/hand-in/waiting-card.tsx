import { useQuery } from '@tanstack/react-query'
import type { Member } from '#domain/access/member.ts'
import { memberQueries } from '#data/members.ts'
import { buttonLink } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import { Alone } from './hand-in-card.tsx'
import { messages } from './hand-in.messages.ts'

const words = messages.sign

/** For who handed in: a colleague has to sign, and how to ask for it. */
export function WaitingCard({ member }: { member: Member }) {
  const { municipality } = useScan()
  const others = useQuery(memberQueries.all()).data?.filter(
    ({ municipalityCode, userId }) =>
      municipalityCode === municipality.code && userId !== member.userId,
  )
  const to = others?.map(({ email }) => encodeURIComponent(email)).join(',')
  const query = `subject=${encodeURIComponent(words.mailSubject)}&body=${encodeURIComponent(words.mailBody(window.location.href))}`
  return (
    <Card as="section" accent labelledBy="waiting">
      <h2 id="waiting">{words.waitingTitle}</h2>
      <p>{words.waiting}</p>
      <Alone />
      {to && (
        <p>
          <a className={buttonLink.secondary} href={`mailto:${to}?${query}`}>
            {words.mail}
          </a>
        </p>
      )}
    </Card>
  )
}
