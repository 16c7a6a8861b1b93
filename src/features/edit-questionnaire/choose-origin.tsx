import { useState } from 'react'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { couldBe, proposedOrigin, type Origin } from '#domain/questionnaire/draft/origin.ts'
import { Button } from '#ui/button.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'

export type ChooseOriginProps = {
  before: Definition
  items: readonly Item[]
  item: string
  busy: boolean
  onChoose: (origin: Origin) => void
}

/** Where a new question comes from: what the product proposes, until the editor chooses otherwise from the old ones. */
export function ChooseOrigin({ before, items, item: id, busy, onChoose }: ChooseOriginProps) {
  const item = items.find((each) => each.id === id)
  const [chosen, setChosen] = useState<{ how: Origin['how']; of: readonly string[] } | null>(null)
  if (!item) return null
  const proposed: Origin = item.follows ?? proposedOrigin(before, items, item)
  const { how, of } = chosen ?? {
    how: proposed.how,
    of: proposed.how === 'new' ? [] : proposed.items,
  }
  const asked = new Set(items.map((each) => each.id))
  const old = how === 'is' ? couldBe(before, items, item) : before.items
  // Those that were taken out are the likely ones.
  const listed = [...old].sort((a, b) => Number(asked.has(a.id)) - Number(asked.has(b.id)))
  const hows = Object.keys(messages.origins) as Origin['how'][]
  const kept = of.filter((each) => old.some((known) => known.id === each))
  const [first] = kept
  const origin: Origin | null =
    how === 'new'
      ? { how }
      : !first
        ? null
        : how === 'is'
          ? { how, items: [first] }
          : { how, items: kept }
  // What was taken out, and what was chosen; the rest folds away.
  const isLikely = (each: Item) => !asked.has(each.id) || of.includes(each.id)
  const toTick = (each: Item) => (
    <Option
      key={each.id}
      type="checkbox"
      checked={of.includes(each.id)}
      onChange={({ target }) =>
        setChosen({
          how,
          of: target.checked ? [...of, each.id] : of.filter((other) => other !== each.id),
        })
      }
    >
      {each.text.nl}
    </Option>
  )
  return (
    <>
      <Select
        label={messages.origin}
        description={messages.originHelp}
        value={how}
        onChange={({ target }) => setChosen({ how: target.value as Origin['how'], of })}
      >
        {hows
          .filter((each) => each !== 'is' || couldBe(before, items, item).length > 0)
          .map((each) => (
            <option key={each} value={each}>
              {messages.origins[each]}
            </option>
          ))}
      </Select>
      {how === 'merged' && (
        <FieldGroup label={messages.originItems}>
          <div className="stack stack--small">
            {listed.filter(isLikely).map(toTick)}
            <details>
              <summary>{messages.originOthers}</summary>
              {listed.filter((each) => !isLikely(each)).map(toTick)}
            </details>
          </div>
        </FieldGroup>
      )}
      {(how === 'is' || how === 'split') && (
        <Select
          label={messages.originItem}
          value={first ?? ''}
          onChange={({ target }) => setChosen({ how, of: target.value ? [target.value] : [] })}
        >
          <option value="" />
          {listed.map((each) => (
            <option key={each.id} value={each.id}>
              {each.text.nl}
            </option>
          ))}
        </Select>
      )}
      <div>
        <Button
          busy={busy}
          disabledReason={origin ? undefined : messages.originNone}
          onClick={() => origin && onChoose(origin)}
        >
          {messages.agree}
          <span className="visually-hidden">: {id}</span>
        </Button>
      </div>
    </>
  )
}
