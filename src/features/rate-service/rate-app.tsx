import { useEffect, useRef, useState } from 'react'
import type { Desk } from './desk.ts'
import { hasAnswers, type Draft } from './draft.ts'
import type { Language } from './languages.ts'
import { form, languagesOf, office, placeBy } from './form.ts'
import { Page } from './pages.tsx'
import { thanks } from '#i18n/told-entrepreneurs.ts'
import { words } from './words.ts'
import { CodeField } from './code-field.tsx'
import { isDemo } from './send.ts'
import { ROLE_STEP, STEPS } from './steps.ts'
import { useDraft } from './use-draft.ts'
import { useLiveForm, type KnownForm } from './use-live-form.ts'
import { lacksCode, useCodeCheck } from './use-code-check.ts'
import { NotSent, OtherDrafts, WhereKept } from './not-sent.tsx'

const NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
}

/** Most other pages are in three languages. */
const elsewhere = (language: Language) => (language === 'fr' ? 'en' : language)

/** The page on which an entrepreneur rates a municipality. */
export function RateApp({ initial, known }: { initial: Desk; known: KnownForm }) {
  const rating = useDraft(initial)
  useLiveForm(known, rating.update)
  const { draft, fate, goTo } = rating
  const text = words[draft.language]
  const [demo, setDemo] = useState(false)
  useEffect(() => {
    void isDemo().then(setDemo)
  }, [])
  const municipality = placeBy('code', draft.municipalityCode)
  useEffect(() => {
    document.title = municipality ? `${text.title}: ${municipality.name}` : text.title
  }, [municipality, text])

  return (
    <div className="rate">
      <header className="top">
        <h1>{text.title}</h1>
        <div className="languages" role="group" aria-label={text.language}>
          {languagesOf(form).map((language) => (
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
        {municipality && draft.step > 0 && fate?.state !== 'sent' && (
          <p className="about">
            {text.about(municipality.name)}
            <button type="button" name="other" className="link" onClick={() => goTo(0)}>
              {text.other}
            </button>
          </p>
        )}
        <OtherDrafts rating={rating} />
        <Body rating={rating} coded={rating.round?.coded === true} />
      </main>
      <footer>
        <a href="/">{text.officials(office(draft.language))}</a>
        <a href={`/privacy?taal=${draft.language}`}>{text.privacy}</a>
        <a href={`/toegankelijkheid?taal=${elsewhere(draft.language)}`}>{text.accessibility}</a>
      </footer>
      {demo && <aside className="demo">{text.demo}</aside>}
    </div>
  )
}

type Rating = ReturnType<typeof useDraft>

function Body({ rating, coded }: { rating: Rating; coded: boolean }) {
  const { draft, fate, another } = rating
  const { language } = draft
  const text = words[language]
  const municipality = placeBy('code', draft.municipalityCode)
  if (fate?.state === 'sent') {
    return (
      <Message text={thanks[language]}>
        <button type="button" onClick={another}>
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
  if (!rating.isOpen) return <Message text={text.closed} />
  if (rating.round === null) {
    return (
      <Message text={text.notAsked(municipality?.name ?? '')}>
        <button type="button" onClick={() => rating.change({ municipalityCode: null, step: 0 })}>
          {text.other}
        </button>
      </Message>
    )
  }
  if (draft.decides === false && draft.step > ROLE_STEP) {
    return (
      <Message text={text.notForYou}>
        <button type="button" onClick={() => rating.change({ decides: null, step: ROLE_STEP })}>
          {text.back}
        </button>
      </Message>
    )
  }
  return <Steps rating={rating} coded={coded} />
}

function Steps({ rating, coded }: { rating: Rating; coded: boolean }) {
  const { draft, fate, goTo, submit, startOver } = rating
  const text = words[draft.language]
  const wanted = draft.municipalityCode === null ? 0 : draft.step
  const step = STEPS[wanted] ?? STEPS[0]
  const last = step === 'end'
  const code = useCodeCheck(draft)
  const [hadCode] = useState(draft.code !== '')
  const progress = useRef<HTMLParagraphElement>(null)
  const shown = useRef(wanted)
  useEffect(() => {
    if (shown.current !== wanted) progress.current?.focus()
    shown.current = wanted
  }, [wanted])
  const hasCode = coded || hadCode || fate?.state === 'code'
  const blocked =
    step === 'municipality' && draft.municipalityCode === null
      ? text.chooseFirst
      : last && !hasAnswers(draft)
        ? text.empty
        : (last || step === 'role') && lacksCode(draft, coded)
          ? text.codeFirst
          : null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked !== null) return
        if (last) submit()
        else if (step === 'role' && hasCode) code.check(() => goTo(wanted + 1))
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
      {step === 'role' && <CarryAlong rating={rating} />}
      <Page
        step={step}
        draft={draft}
        change={rating.change}
        update={rating.update}
        goOn={() => goTo(wanted + 1)}
      />
      {hasCode && (step === 'role' || last) && (
        <CodeField
          draft={draft}
          change={rating.change}
          required={coded}
          refusal={
            last
              ? fate?.state === 'code'
                ? text.codeWrong
                : null
              : code.isWrong
                ? text.codeUnknown
                : null
          }
        />
      )}
      <div role="status">
        {fate?.state === 'busy' && <p>{text.sending}</p>}
        {code.isBusy && <p>{text.codeChecking}</p>}
        {fate ? <NotSent rating={rating} /> : <WhereKept rating={rating} />}
      </div>
      <div className="actions">
        <button
          type="submit"
          name="next"
          className="primary"
          aria-disabled={blocked !== null || fate?.state === 'busy' || code.isBusy}
          aria-describedby="blocked"
        >
          {last ? (fate && fate.state !== 'busy' ? text.tryAgain : text.send) : text.next}
        </button>
        <span id="blocked" className="subtle">
          {last || step === 'role' ? blocked : null}
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

/** Answers about another municipality come along only when that is asked for. */
function CarryAlong({ rating }: { rating: Rating }) {
  const { draft, others, carry } = rating
  const isFree = (other: Draft) => !other.over && other.finishedAt === null && hasAnswers(other)
  const from = hasAnswers(draft) ? undefined : others.find(isFree)
  const name = placeBy('code', from?.municipalityCode ?? null)?.name
  return !from || name === undefined ? null : (
    <button type="button" name="carry" onClick={() => carry(from.id)}>
      {words[draft.language].carry(name)}
    </button>
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
