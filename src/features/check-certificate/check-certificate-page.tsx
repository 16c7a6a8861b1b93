import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { groupedCode, readCertificateCode, type Certificate } from '#domain/certificate.ts'
import { certificateQueries } from '#data/certificates.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Alert, Loading } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './check-certificate.messages.ts'

const route = getRouteApi('/certificaat')

/** Whether a certificate on paper is what was signed, for whoever has its code. */
export function CheckCertificatePage() {
  const given = route.useSearch().code ?? ''
  const code = readCertificateCode(given)
  return (
    <div className="stack stack--large column">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <Check code={code} given={given} />
    </div>
  )
}

/** What is known of a code, and a field for another. What was asked last and cannot be is no outcome of the code before. */
function Check({ code, given }: { code: string | null; given: string }) {
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(code === null ? given : groupedCode(code))
  const [invalid, setInvalid] = useState(code === null && given !== '')
  return (
    <>
      {code !== null && !invalid && <Outcome key={code} code={code} />}
      <form
        className="stack no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const read = readCertificateCode(typed)
          setInvalid(read === null)
          if (read === null) return
          // The same code once more: it may have failed.
          if (read === code) void queryClient.refetchQueries(certificateQueries.of(read))
          else void navigate({ search: { code: groupedCode(read, '-') } })
        }}
      >
        <TextInput
          label={messages.code}
          description={messages.codeHelp}
          error={invalid ? messages.codeInvalid : undefined}
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div>
          <Button type="submit" purpose={code === null ? 'primary' : 'secondary'}>
            {messages.check}
          </Button>
        </div>
      </form>
    </>
  )
}

function Outcome({ code }: { code: string }) {
  const { data, isError } = useQuery(certificateQueries.of(code))
  if (isError) {
    return (
      <Alert tone="warning" live>
        <p>{messages.failed}</p>
      </Alert>
    )
  }
  if (!data) return <Loading label={messages.loading} />
  if (data.length === 0) {
    return (
      <Alert tone="negative" live title={messages.none}>
        <p>{messages.noneText}</p>
      </Alert>
    )
  }
  return data.map((certificate) => (
    <Found key={`${certificate.municipality} ${certificate.number}`} certificate={certificate} />
  ))
}

const TONE = { valid: 'positive', returned: 'warning', altered: 'negative' } as const

function Found({ certificate }: { certificate: Certificate }) {
  const state = stateOf(certificate)
  return (
    <section className="stack" aria-live="polite">
      <Alert tone={TONE[state]} title={messages.found[state]}>
        <p>{messages.text[state]}</p>
      </Alert>
      <Facts as="beside">
        <Fact term={messages.municipality}>{certificate.municipality}</Fact>
        <Fact term={messages.round}>{certificate.round}</Fact>
        <Fact term={messages.number}>{messages.submission(certificate.number)}</Fact>
        <Fact term={messages.handedIn}>{formatDay(certificate.handedInOn)}</Fact>
        <Fact term={messages.signed}>{formatDay(certificate.signedOn)}</Fact>
        {certificate.returnedOn !== null && (
          <Fact term={messages.returned}>{formatDay(certificate.returnedOn)}</Fact>
        )}
      </Facts>
      <p className="subtle">{messages.more}</p>
    </section>
  )
}

function stateOf({ unaltered, returnedOn }: Certificate): keyof typeof TONE {
  if (!unaltered) return 'altered'
  return returnedOn === null ? 'valid' : 'returned'
}
