import { anonymous, intro, tooFew } from '#i18n/told-entrepreneurs.ts'
import { minutesToRate } from '#domain/rating/size.ts'
import { Choices } from './choices.tsx'
import { counts, MAX_COMMENT, type Draft } from './draft.ts'
import type { Language } from './languages.ts'
import { form } from './form.ts'
import { ItemList } from './item-list.tsx'
import { words } from './words.ts'
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
  switch (step) {
    case 'municipality':
      return <ChooseMunicipality {...props} />
    case 'role':
      return <ChooseRole {...props} />
    case 'items':
      return <ItemList key={props.draft.id} {...props} />
    case 'end':
      return <End {...props} />
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
      <Choices
        name="role"
        question={<h2>{form.texts.role[language]}</h2>}
        options={[
          { value: 'true', text: text.yes },
          { value: 'false', text: text.no },
        ]}
        chosen={decides === null ? null : String(decides)}
        onChoose={(value) => change({ decides: value === null ? null : value === 'true' })}
      />
      <p className="subtle">{anonymous[language]}</p>
    </>
  )
}

const MARKS = Array.from({ length: 10 }, (_, index) => ({
  value: index + 1,
  text: String(index + 1),
}))
const BACKGROUND = ['contact', 'sector', 'size'] as const

/** What is asked once: the mark, something about the business, and what one wants to say. */
function End({ draft, change }: PageProps) {
  const { language, comment } = draft
  const text = words[language]
  return (
    <>
      {!counts(draft) && <p className="notice">{tooFew[language]}</p>}
      <Choices
        name="mark"
        look="ten"
        question={<h2>{form.texts.mark[language]}</h2>}
        options={MARKS}
        chosen={draft.mark}
        onChoose={(mark) => change({ mark })}
      />
      <div className="scale__ends">
        <span>{text.lowMark}</span>
        <span>{text.highMark}</span>
      </div>
      {BACKGROUND.map((question) => (
        <Choices
          key={question}
          name={question}
          question={<h2>{form.texts[question][language]}</h2>}
          options={form.scales[question].map((option) => ({
            value: option.value,
            text: option.text[language],
          }))}
          chosen={draft[question]}
          onChoose={(value) => change({ [question]: value })}
        />
      ))}
      <div className="field">
        <h2>
          <label htmlFor="comment">{form.texts.comment[language]}</label>
        </h2>
        <textarea
          id="comment"
          rows={4}
          maxLength={MAX_COMMENT}
          value={comment}
          onInput={({ currentTarget }) => change({ comment: currentTarget.value })}
        />
        {comment.length > MAX_COMMENT - 300 && (
          <span className="subtle">{text.left(MAX_COMMENT - comment.length)}</span>
        )}
      </div>
    </>
  )
}
