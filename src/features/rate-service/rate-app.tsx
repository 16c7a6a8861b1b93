import { useEffect, useRef, useState } from 'react'
import { hasAnswers, LANGUAGES, municipalityBy, type Draft, type Language } from './draft.ts'
import { Page } from './pages.tsx'
import { texts } from './questions.ts'
import { words } from './words.ts'
import { CodeField } from './code-field.tsx'
import { isDemo, isOpen, needsCode } from './send.ts'
import { ROLE_STEP, STEPS } from './steps.ts'
import { useDraft } from './use-draft.ts'

const NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
}

/** Other pages are in three languages. */
const elsewhere = (language: Language) => (language === 'fr' ? 'en' : language)

/** The page on which an entrepreneur rates a municipality. */
export function RateApp({ initial }: { initial: Draft }) {
  const rating = useDraft(initial)
  const { draft, state, goTo } = rating
  const text = words[draft.language]
  const [open, setOpen] = useState(true)
  const [demo, setDemo] = useState(false)
  const [coded, setCoded] = useState(false)
  useEffect(() => {
    void isOpen().then(setOpen)
    void isDemo().then(setDemo)
    void needsCode().then(setCoded)
  }, [])
  const municipality = municipalityBy('code', draft.municipalityCode)
  useEffect(() => {
    document.title = municipality ? `${text.title}: ${municipality.name}` : text.title
  }, [municipality, text])

  return (
    <div className="rate">
      {demo && <aside className="demo">{text.demo}</aside>}
      <header className="top">
        <h1>{text.title}</h1>
        <div className="languages" role="group" aria-label={text.language}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              name="language"
              value={language}
              lang={language}
              aria-pressed={draft.language === language}
              aria-label={NAMES[language]}
              onClick={() => rating.change({ language })}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </div>
      </header>
      <main>
        {municipality && draft.step > 0 && state !== 'sent' && (
          <p className="about">
            {text.about(municipality.name)}
            <button type="button" name="other" className="link" onClick={() => goTo(0)}>
              {text.other}
            </button>
          </p>
        )}
        <Body rating={rating} open={open} coded={coded} />
      </main>
      <footer>
        <a href="/">{text.officials}</a>
        <a href={`/privacy?taal=${elsewhere(draft.language)}`}>{text.privacy}</a>
        <a href={`/toegankelijkheid?taal=${elsewhere(draft.language)}`}>{text.accessibility}</a>
      </footer>
    </div>
  )
}

type Rating = ReturnType<typeof useDraft>

function Body({ rating, open, coded }: { rating: Rating; open: boolean; coded: boolean }) {
  const { draft, state, startOver } = rating
  const { language } = draft
  const text = words[language]
  const municipality = municipalityBy('code', draft.municipalityCode)
  if (state === 'sent') {
    return (
      <Message text={texts.thanks[language]}>
        <button type="button" onClick={startOver}>
          {text.another}
        </button>
        {municipality && (
          <a href={`/resultaten/${municipality.slug}?taal=${elsewhere(language)}`}>
            {text.results}
          </a>
        )}
      </Message>
    )
  }
  if (!open || state === 'closed') return <Message text={text.closed} />
  if (draft.decides === false && draft.step > ROLE_STEP) {
    return (
      <Message text={text.notForYou}>
        <button type="button" onClick={() => rating.change({ decides: null, step: ROLE_STEP })}>
          {text.back}
        </button>
      </Message>
    )
  }
  return <Steps rating={rating} coded={coded || state === 'code'} />
}

function Steps({ rating, coded }: { rating: Rating; coded: boolean }) {
  const { draft, state, goTo, submit, startOver } = rating
  const text = words[draft.language]
  const wanted = draft.municipalityCode === null ? 0 : Math.min(draft.step, STEPS.length - 1)
  const step = STEPS[wanted] ?? STEPS[0]
  const last = wanted === STEPS.length - 1
  const progress = useRef<HTMLParagraphElement>(null)
  const shown = useRef(wanted)
  useEffect(() => {
    if (shown.current !== wanted) progress.current?.focus()
    shown.current = wanted
  }, [wanted])
  const blocked =
    step.kind === 'municipality' && draft.municipalityCode === null
      ? text.chooseFirst
      : last && !hasAnswers(draft)
        ? text.empty
        : null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked !== null) return
        if (last) submit()
        else goTo(wanted + 1)
      }}
    >
      <p className="subtle" ref={progress} tabIndex={-1}>
        {text.step(wanted + 1, STEPS.length)}
      </p>
      <progress
        max={STEPS.length}
        value={wanted + 1}
        aria-label={text.step(wanted + 1, STEPS.length)}
      />
      <Page
        step={step}
        draft={draft}
        change={rating.change}
        update={rating.update}
        goOn={() => goTo(wanted + 1)}
      />
      {coded && (wanted === ROLE_STEP || last) && (
        <CodeField draft={draft} change={rating.change} wrong={state === 'code'} />
      )}
      <div role="status">
        {state === 'busy' && <p>{text.sending}</p>}
        {state === 'offline' && <p className="notice">{text.offline}</p>}
        {state === 'later' && <p className="notice">{text.later}</p>}
        {state === 'refused' && <p className="notice">{text.refused}</p>}
      </div>
      <div className="actions">
        <button
          type="submit"
          name="next"
          className="primary"
          aria-disabled={blocked !== null || state === 'busy'}
          aria-describedby="blocked"
        >
          {last
            ? state === 'offline' || state === 'later'
              ? text.tryAgain
              : text.send
            : text.next}
        </button>
        <span id="blocked" className="subtle">
          {last ? blocked : null}
        </span>
      </div>
      <div className="actions">
        {wanted > 0 && (
          <button type="button" onClick={() => goTo(wanted - 1)}>
            {text.back}
          </button>
        )}
        {hasAnswers(draft) && (
          <button
            type="button"
            className="link"
            onClick={() => confirm(text.startOverSure) && startOver()}
          >
            {text.startOver}
          </button>
        )}
      </div>
    </form>
  )
}

function Message({ text, children }: { text: string; children?: React.ReactNode }) {
  const message = useRef<HTMLParagraphElement>(null)
  useEffect(() => message.current?.focus(), [])
  return (
    <div className="card">
      <p className="lead" ref={message} tabIndex={-1}>
        {text}
      </p>
      {children}
    </div>
  )
}
