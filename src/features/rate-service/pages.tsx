import { anonymous, intro, optional, tooFew } from '#i18n/told-entrepreneurs.ts'
import { COUNTS_FROM, minutesToRate } from '#domain/rating/size.ts'
import { counts, MAX_COMMENT, withValue, type Draft } from './draft.ts'
import type { Language } from './languages.ts'
import { form } from './form.ts'
import { words } from './words.ts'
import { Scale } from './scale.tsx'
import { TileMap } from './tile-map.tsx'
import type { Step } from './steps.ts'

export type PageProps = {
  draft: Draft
  change: (change: Partial<Draft>) => void
  update: (work: (draft: Draft) => Draft) => void
  goOn: () => void
}

/** The page of one step. */
export function Page({ step, ...props }: PageProps & { step: Step }) {
  switch (step.kind) {
    case 'municipality':
      return <ChooseMunicipality {...props} />
    case 'role':
      return <ChooseRole {...props} />
    case 'items':
      return <RateItems {...props} indexes={step.indexes} />
    case 'mark':
      return <GiveMark {...props} />
    case 'background':
      return <Background {...props} />
    case 'comment':
      return <Comment {...props} />
  }
}

const introIn = (language: Language) => intro(minutesToRate(form.items.length))[language]

function ChooseMunicipality({ draft, change, goOn }: PageProps) {
  const { language } = draft
  const byName = [...form.places].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const choose = (code: string) => {
    change({ municipalityCode: code })
    goOn()
  }
  return (
    <>
      <p className="lead">{introIn(language)}</p>
      <h2>{form.texts.municipality[language]}</h2>
      <TileMap label={words[language].choose} chosen={draft.municipalityCode} onChoose={choose} />
      <label className="field">
        <span>{words[language].orList}</span>
        <select
          name="municipality"
          value={draft.municipalityCode ?? ''}
          onChange={({ currentTarget }) =>
            change({ municipalityCode: currentTarget.value || null })
          }
        >
          <option value="">{words[language].chooseFirst}</option>
          {byName.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="subtle">{anonymous[language]}</p>
    </>
  )
}

function ChooseRole({ draft, change }: PageProps) {
  const { language, decides } = draft
  const text = words[language]
  return (
    <>
      <p className="lead">{introIn(language)}</p>
      <fieldset className="scale">
        <legend>
          <h2>{form.texts.role[language]}</h2>
        </legend>
        <div className="choices">
          {[true, false].map((value) => (
            <label key={String(value)} className="scale__step">
              <input
                type="radio"
                name="role"
                value={String(value)}
                checked={decides === value}
                onChange={() => change({ decides: value })}
              />
              <span>{value ? text.yes : text.no}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="subtle">{anonymous[language]}</p>
    </>
  )
}

function RateItems({ draft, update, indexes }: PageProps & { indexes: readonly number[] }) {
  const { language } = draft
  const choose = (scale: 'importance' | 'satisfaction', item: number) => (value: number) =>
    update((current) => withValue(current, scale, item, value, Date.now()))
  return (
    <>
      <p className="subtle">{optional(COUNTS_FROM)[language]}</p>
      {indexes.map((index) => (
        <section key={index} className="card" aria-labelledby={`item-${index}`}>
          <h2 id={`item-${index}`}>{form.items[index]?.[language]}</h2>
          <Scale
            name={`importance-${index}`}
            question={form.texts.importance[language]}
            options={form.scales.importance}
            language={language}
            chosen={draft.importance[index] ?? null}
            onChoose={choose('importance', index)}
          />
          <Scale
            name={`satisfaction-${index}`}
            question={form.texts.satisfaction[language]}
            options={form.scales.satisfaction}
            language={language}
            chosen={draft.satisfaction[index] ?? null}
            onChoose={choose('satisfaction', index)}
          />
        </section>
      ))}
    </>
  )
}

function GiveMark({ draft, change }: PageProps) {
  const { language, mark } = draft
  return (
    <fieldset className="scale">
      <legend>
        <h2>{form.texts.mark[language]}</h2>
      </legend>
      <div className="scale__row scale__row--ten">
        {Array.from({ length: 10 }, (_, index) => index + 1).map((value) => (
          <label key={value} className="scale__step">
            <input
              type="radio"
              name="mark"
              checked={mark === value}
              onClick={() => mark === value && change({ mark: null })}
              onChange={() => change({ mark: value })}
            />
            <span>{value}</span>
          </label>
        ))}
      </div>
      <div className="scale__ends">
        <span>{words[language].lowMark}</span>
        <span>{words[language].highMark}</span>
      </div>
    </fieldset>
  )
}

const BACKGROUND = ['contact', 'sector', 'size'] as const

function Background({ draft, change }: PageProps) {
  const { language } = draft
  return (
    <>
      {BACKGROUND.map((question) => (
        <label key={question} className="field">
          <span>{form.texts[question][language]}</span>
          <select
            value={draft[question] ?? ''}
            onChange={({ currentTarget }) => change({ [question]: currentTarget.value || null })}
          >
            <option value="">{words[language].noAnswer}</option>
            {form.scales[question].map(({ value, text }) => (
              <option key={value} value={value}>
                {text[language]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  )
}

function Comment({ draft, change }: PageProps) {
  const { language, comment } = draft
  return (
    <>
      {!counts(draft) && <p className="notice">{tooFew[language]}</p>}
      <label className="field">
        <span>{form.texts.comment[language]}</span>
        <textarea
          rows={6}
          maxLength={MAX_COMMENT}
          value={comment}
          onInput={({ currentTarget }) => change({ comment: currentTarget.value })}
        />
        {comment.length > MAX_COMMENT - 300 && (
          <span className="subtle">{words[language].left(MAX_COMMENT - comment.length)}</span>
        )}
      </label>
    </>
  )
}
