import { Link } from '@tanstack/react-router'
import type { Municipality } from '#domain/territory/municipality.ts'
import { our } from '#i18n/our-region.ts'
import { Card } from '#ui/layout/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { List } from '#ui/layout/list.tsx'
import { invitationWords } from './invitation-words.ts'
import { QrCode } from '#ui/layout/qr-code.tsx'
import { ratingLink, withoutProtocol } from './rating-link.ts'
import { messages } from './reach.messages.ts'

type Props = { municipality: Municipality }

/** The short address and its QR code. */
export function LinkCard({ municipality }: Props) {
  const address = ratingLink(municipality.slug)
  return (
    <Card as="section" labelledBy="link">
      <h2 id="link">{messages.linkTitle}</h2>
      <div className="reach__link">
        <QrCode address={address} label={messages.qr(withoutProtocol(address))} />
        <div className="stack stack--small">
          <p className="reach__address">{withoutProtocol(address)}</p>
          <p className="subtle">{messages.linkHelp}</p>
          <CopyButton copied={messages.copied} notCopied={messages.notCopied} text={address}>
            {messages.copyLink}
          </CopyButton>
          <a href={address}>{messages.open}</a>
        </div>
      </div>
    </Card>
  )
}

const FORMATS = [
  { formaat: 'a4', name: messages.poster },
  { formaat: 'a6', name: messages.card },
] as const

/** Poster and card in every language. */
export function PrintCard({ municipality }: Props) {
  return (
    <Card as="section" labelledBy="print">
      <h2 id="print">{messages.printTitle}</h2>
      <p className="subtle">{messages.printHelp}</p>
      {FORMATS.map(({ formaat, name }) => (
        <div key={formaat} className="stack stack--small">
          <h3>{name}</h3>
          <List look="row" className="reach__languages">
            {our.languages.map((taal) => (
              <li key={taal}>
                <Link
                  to="/affiche/$slug"
                  params={{ slug: municipality.slug }}
                  search={{ taal, formaat }}
                  aria-label={`${name}, ${invitationWords[taal].name}`}
                >
                  {invitationWords[taal].name}
                </Link>
              </li>
            ))}
          </List>
        </div>
      ))}
    </Card>
  )
}
