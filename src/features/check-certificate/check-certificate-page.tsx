import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
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
  return (
    <div className="stack stack--large column">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <Check />
    </div>
  )
}

/**
 * What is known of a code, and a field for another. What was asked last, whole or not, is in the address: going back
 * shows what was said of the code before.
 */
function Check() {
  const asked = route.useSearch().code
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const code = readCertificateCode(asked ?? '')
  const given = code === null ? (asked ?? '') : groupedCode(code)
  // Another address is another code: what was typed before it is gone.
  const [typed, setTyped] = useState({ at: asked, text: given })
  if (typed.at !== asked) setTyped({ at: asked, text: given })
  const field = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const toShow = useRef<string>(undefined)
  // Who checks goes on to what comes of it, also when that is the same as before.
  const goOn = () => (code === null ? field : outcome).current?.focus()
  useEffect(() => {
    if (asked === undefined || asked !== toShow.current) return
    toShow.current = undefined
    goOn()
  })
  const check = () => {
    const read = readCertificateCode(typed.text)
    const next = read === null ? typed.text.trim() : groupedCode(read, '-')
    // It may have failed.
    if (read !== null && read === code) void queryClient.refetchQueries(certificateQueries.of(read))
    if (next === asked) return goOn()
    toShow.current = next
    void navigate({ search: { code: next } })
  }
  return (
    <>
      {code !== null && (
        <div ref={outcome} className="stack stack--large" tabIndex={-1} aria-live="polite">
          <Outcome code={code} />
        </div>
      )}
      <form
        className="stack no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <TextInput
          ref={field}
          label={messages.code}
          description={messages.codeHelp}
          error={asked !== undefined && code === null ? messages.codeInvalid : undefined}
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          value={typed.text}
          onChange={({ target }) => setTyped({ at: asked, text: target.value })}
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
      <Alert tone="warning">
        <p>{messages.failed}</p>
      </Alert>
    )
  }
  if (!data) return <Loading label={messages.loading} />
  if (data.length === 0) {
    return (
      <Alert tone="negative" title={messages.none}>
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
    <section className="stack">
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
