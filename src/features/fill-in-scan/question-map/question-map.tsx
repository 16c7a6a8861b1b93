import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { List } from '#ui/layout/list.tsx'
import { useAnswers, useScan } from '../scan-context.tsx'
import { found, questions, STATES, type Question } from './question-states.ts'
import { messages } from './question-map.messages.ts'
import './question-map.css'

/** All questions with their state in one look, and finding one by a word or its number. */
export function QuestionMap() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button purpose="subtle" onClick={() => setOpen(true)}>
        {messages.open}
      </Button>
      <Dialog open={open} title={messages.title} onClose={() => setOpen(false)}>
        <Map onGone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Map({ onGone }: { onGone: () => void }) {
  const { scan, definition } = useScan()
  const [wanted, setWanted] = useState('')
  const all = questions(definition, useAnswers(), scan.route)
  const left = found(all, wanted)
  const searching = wanted.trim() !== ''
  return (
    <>
      <TextInput
        label={messages.search}
        type="search"
        autoComplete="off"
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      {searching ? (
        <>
          <p role="status">{messages.found(left.length)}</p>
          <List look="stack">
            {left.map((question) => (
              <li key={question.item.id} className="question-found">
                <ToQuestion question={question} onGone={onGone} whole />
              </li>
            ))}
          </List>
        </>
      ) : (
        <>
          <List look="row" className="question-states">
            {STATES.map((state) => {
              const n = all.filter((one) => one.state === state).length
              return n === 0 ? null : (
                <li key={state}>
                  <span className={`question-tile question-tile--${state}`}>{n}</span>{' '}
                  {messages.states[state]}
                </li>
              )
            })}
          </List>
          {definition.themes.map(({ id, text }) => (
            <div key={id}>
              <h3 className="question-theme">{text.nl}</h3>
              <ul className="question-tiles">
                {all
                  .filter(({ item }) => item.theme === id)
                  .map((question) => (
                    <li key={question.item.id}>
                      <ToQuestion question={question} onGone={onGone} />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </>
      )}
      <div>
        <Button purpose="subtle" onClick={onGone}>
          {messages.close}
        </Button>
      </div>
    </>
  )
}

type ToQuestionProps = { question: Question; onGone: () => void; whole?: boolean }

function ToQuestion({ question, onGone, whole = false }: ToQuestionProps) {
  const { scan } = useScan()
  const { item, number, state } = question
  const said = messages.question(number, item.text.nl, messages.states[state])
  const tile = <span className={`question-tile question-tile--${state}`}>{number}</span>
  // What is not asked has no place on a page.
  if (state === 'notAsked') return <span title={said}>{tile}</span>
  return (
    <Link
      to="/gemeente/scan/$scanId/thema/$themeId"
      params={{ scanId: scan.id, themeId: item.theme }}
      hash={item.id}
      title={said}
      aria-label={said}
      onClick={() => {
        onGone()
        // On the page of its own theme nothing else leads there.
        requestAnimationFrame(() => document.getElementById(item.id)?.focus())
      }}
    >
      {tile}
      {whole && <span>{item.text.nl}</span>}
    </Link>
  )
}
