import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { DataFailure } from '#data/errors.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Reference } from '#parts/reference.tsx'
import { buttonLink, Button } from '#ui/button.tsx'
import { Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './app.messages.ts'
import { serverAnswers } from './server-answers.ts'

/** While a page is fetched. */
export function LoadingPage() {
  return <Loading label={messages.loading} />
}

/** An address that does not exist. */
export function NotFoundPage() {
  return (
    <div className="stack">
      <PageTitle>{messages.notFoundTitle}</PageTitle>
      <p>{messages.notFound}</p>
      <p>
        <Link to="/" className={buttonLink.secondary}>
          {messages.toStart}
        </Link>
      </p>
    </div>
  )
}

/** A page that could not be shown, with a way on. */
export function ErrorPage({ error }: { error: unknown }) {
  const queries = useQueryErrorResetBoundary()
  const router = useRouter()
  const offline = error instanceof DataFailure && error.error.kind === 'offline'
  const tryAgain = async () => {
    // Browsers remember that code could not be fetched; only a fresh start forgets it.
    if (offline && (await serverAnswers())) return window.location.reload()
    queries.reset()
    void router.invalidate()
  }
  const words = error instanceof DataFailure ? dataErrorWords(error.error) : messages.ourMistake
  return (
    <div className="stack">
      <PageTitle>{messages.errorTitle}</PageTitle>
      <p>{words}</p>
      <Reference error={error} />
      <div className="cluster">
        <Button purpose="primary" onClick={() => void tryAgain()}>
          {messages.tryAgain}
        </Button>
        <Link to="/" className={buttonLink.secondary}>
          {messages.toStart}
        </Link>
      </div>
    </div>
  )
}
