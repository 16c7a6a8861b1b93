import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { confirmed } from '#domain/questionnaire/last-round.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { ItemNumber } from '../answering/item-head.tsx'
import { ItemLinks } from '../answering/item-links.tsx'
import { SaveStatus } from '../saving/save-status.tsx'
import { useAnswerView, useScan } from '../scan-context.tsx'
import { EarlierAnswer } from './earlier-answer.tsx'
import { messages } from './last-round.messages.ts'
import type { Offer, Offers } from './use-last-round.ts'
import { walkKey, type WalkKey } from './walk-keys.ts'

const words = messages.page

/** What was confirmed here, to undo it. */
type Step = Offer & { before: Answer; saved: Answer }

/** One offer at a time, with a key or a button for each thing one can do. */
export function Walk({ offers: { offered, kept } }: { offers: Offers }) {
  const { scan, queue } = useScan()
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [at, setAt] = useState<string | null>(null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [acted, setActed] = useState(0)
  const [said, setSaid] = useState('')
  const current =
    offered.find(({ item }) => item.id === at) ??
    offered.find(({ item }) => !skipped.includes(item.id))
  const passed = offered.filter(({ item }) => skipped.includes(item.id))
  const back = passed.findLast(({ item }) => item.id !== current?.item.id)
  const last = steps.at(-1)

  const act = (words: string, next: string | null = null) => {
    setAt(next)
    setSaid(words)
    setActed((n) => n + 1)
  }
  const does: Record<WalkKey, () => void> = {
    stillSo: () => {
      if (!current) return
      const { item, answer } = current
      const before = queue.view(item.id).answer
      const saved = confirmed(answer, before)
      queue.edit(item.id, saved)
      setSteps([...steps, { ...current, before, saved }])
      setSkipped(skipped.filter((id) => id !== item.id))
      act(words.confirmedSaid(item.text.nl))
    },
    changed: () => {
      if (!current) return
      const { id, theme } = current.item
      const params = { scanId: scan.id, themeId: theme }
      void navigate({ to: '/gemeente/scan/$scanId/thema/$themeId', params, hash: id })
    },
    skip: () => {
      if (!current) return
      const { id } = current.item
      setSkipped([...skipped.filter((other) => other !== id), id])
      act('')
    },
    back: () => {
      if (back) act('', back.item.id)
    },
    undo: () => {
      if (!last) return
      setSteps(steps.slice(0, -1))
      // A colleague, or another page, may have gone on from here.
      if (!sameAnswer(queue.view(last.item.id).answer, last.saved)) return act(words.notUndone)
      queue.edit(last.item.id, last.before)
      act(words.undone, last.item.id)
    },
  }

  useEffect(() => {
    const element = frame.current
    const onKey = (event: KeyboardEvent) => {
      const key = walkKey(event)
      if (key === null) return
      event.preventDefault()
      // A key that is held down would confirm without looking.
      if (key !== 'held') does[key]()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  })
  useEffect(() => {
    if (acted > 0) frame.current?.querySelector<HTMLElement>('[data-current]')?.focus()
  }, [acted, current?.item.id])

  return (
    <div className="stack" ref={frame}>
      <ProgressBar
        name={words.progressName}
        label={words.progress(kept, kept + offered.length)}
        done={kept}
        total={kept + offered.length}
      />
      {current ? (
        <Current key={current.item.id} offer={current}>
          <div className="cluster">
            <Button purpose="primary" onClick={does.stillSo}>
              {messages.stillSo}
            </Button>
            <Button onClick={does.changed}>{messages.changed}</Button>
            <Button purpose="subtle" onClick={does.skip}>
              {words.skip}
            </Button>
          </div>
        </Current>
      ) : (
        <Finished skipped={passed.length} onAgain={() => (setSkipped([]), act(''))} />
      )}
      <div className="cluster walk__after">
        {back && current && (
          <Button purpose="subtle" onClick={does.back}>
            {words.back}
          </Button>
        )}
        {last && (
          <Button purpose="subtle" onClick={does.undo}>
            {words.undo}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {last && <LastSaved step={last} />}
      {passed.length > 0 && (
        <section className="stack stack--small" aria-labelledby="skipped">
          <h2 id="skipped">{words.skippedTitle}</h2>
          <ItemLinks items={passed.map(({ item }) => item)} />
        </section>
      )}
    </div>
  )
}

function Current({ offer, children }: { offer: Offer; children: React.ReactNode }) {
  const { definition } = useScan()
  const { item, answer } = offer
  return (
    <section
      className="card item"
      aria-labelledby={item.id}
      aria-describedby={`${item.id}-earlier`}
      tabIndex={-1}
      data-current
    >
      <ItemNumber item={item} number={definition.items.indexOf(item) + 1} />
      <h2 className="item__question" id={item.id}>
        {item.text.nl}
      </h2>
      <EarlierAnswer id={`${item.id}-earlier`} item={item} answer={answer} />
      {children}
    </section>
  )
}

/** How far saving the answer that was just confirmed is. */
function LastSaved({ step }: { step: Step }) {
  const view = useAnswerView(step.item.id)
  return (
    <div className="small">
      <p className="subtle">{words.confirmedSaid(step.item.text.nl)}</p>
      <SaveStatus item={step.item} view={view} />
    </div>
  )
}

function Finished({ skipped, onAgain }: { skipped: number; onAgain: () => void }) {
  const { scan } = useScan()
  return (
    <Card>
      <h2 className="card__title" tabIndex={-1} data-current>
        {words.doneTitle}
      </h2>
      <p>{words.done}</p>
      <div className="cluster">
        {skipped > 0 && <Button onClick={onAgain}>{words.again}</Button>}
        <Link
          to="/gemeente/scan/$scanId"
          params={{ scanId: scan.id }}
          className={buttonLink.primary}
        >
          {words.goOn}
        </Link>
      </div>
    </Card>
  )
}
