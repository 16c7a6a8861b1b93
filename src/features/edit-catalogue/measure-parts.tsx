import { useWatch } from 'react-hook-form'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { reachableScores, scoreRange } from '#domain/questionnaire/reachable-scores.ts'
import { EFFECT_FACTORS, type MeasureContent } from '#domain/quick-wins/measure.ts'
import { MEASURE_LIMITS } from '#domain/quick-wins/edited-measure.ts'
import { Option, Select } from '#ui/form/inputs.tsx'
import { NumberValue } from '#ui/form/number-input.tsx'
import { messages } from './catalogue.messages.ts'
import { sizeOf } from './content-words.ts'
import { withPart } from './draft.ts'
import { LevelInput } from './level-input.tsx'
import { PartList } from './part-list.tsx'
import { useParts, type MeasureFieldsProps } from './use-measure-form.ts'

type Target = MeasureContent['targets'][number]

const most = MEASURE_LIMITS.parts
const { whats } = messages
const itemCalled = (definition: Definition, id: string) =>
  definition.items.find((item) => item.id === id)

/** When a measure begins: a question, and the answer from which on it is good enough. */
export function TriggerParts({ definition, form }: MeasureFieldsProps) {
  const { parts, put, problem } = useParts(form, 'triggers')
  const unknown = useWatch({ control: form.control, name: 'unknownTriggers' })
  const change = (triggers: MeasureContent['triggers']) => {
    put(triggers)
    // Unknown fires only for a question that is here.
    const named = new Set(triggers.map(({ item }) => item))
    if (unknown.some((item) => !named.has(item)))
      form.setValue(
        'unknownTriggers',
        unknown.filter((item) => named.has(item)),
      )
  }
  return (
    <PartList
      title={messages.when}
      help={messages.whenHelp}
      what={whats.trigger}
      add={messages.addTrigger}
      parts={parts}
      most={most}
      problem={problem}
      onAdd={() => change([...parts, { item: '', atMost: 0 }])}
      onRemove={(index) => change(withPart(parts, index, null))}
    >
      {(trigger, index) => {
        const item = itemCalled(definition, trigger.item)
        const unknownToo = unknown.includes(trigger.item)
        return (
          <>
            <ItemSelect
              definition={definition}
              label={messages.nth(whats.trigger, index + 1)}
              value={trigger.item}
              onChange={(chosen) =>
                change(
                  withPart(parts, index, {
                    item: chosen,
                    atMost: middleOf(definition, chosen),
                  }),
                )
              }
            />
            {item && (
              <LevelInput
                item={item}
                score={trigger.atMost}
                labels={messages}
                onChange={(atMost) => change(withPart(parts, index, { ...trigger, atMost }))}
              />
            )}
            {item && (
              <Option
                type="checkbox"
                checked={unknownToo}
                onChange={({ target }) =>
                  form.setValue(
                    'unknownTriggers',
                    target.checked
                      ? [...unknown, trigger.item]
                      : unknown.filter((id) => id !== trigger.item),
                  )
                }
              >
                {messages.unknownToo}
              </Option>
            )}
          </>
        )
      }}
    </PartList>
  )
}

/** What an answer can become: a level, or so many points more. */
export function TargetParts({ definition, form }: MeasureFieldsProps) {
  const { parts, put, problem } = useParts(form, 'targets')
  return (
    <PartList
      title={messages.goal}
      what={whats.target}
      add={messages.addTarget}
      parts={parts}
      most={most}
      problem={problem}
      onAdd={() => put([...parts, { item: '', to: 0 }])}
      onRemove={(index) => put(withPart(parts, index, null))}
    >
      {(target, index) => (
        <TargetPart
          definition={definition}
          target={target}
          label={messages.nth(whats.target, index + 1)}
          onChange={(changed) => put(withPart(parts, index, changed))}
        />
      )}
    </PartList>
  )
}

type TargetPartProps = {
  definition: Definition
  target: Target
  label: string
  onChange: (target: Target) => void
}

function TargetPart({ definition, target, label, onChange }: TargetPartProps) {
  const { item: id } = target
  const item = itemCalled(definition, id)
  const best = item ? (scoreRange(item)?.highest ?? 100) : 100
  return (
    <>
      <ItemSelect
        definition={definition}
        label={label}
        value={id}
        onChange={(chosen) => {
          const chosenItem = itemCalled(definition, chosen)
          const to = chosenItem ? (scoreRange(chosenItem)?.highest ?? 100) : 100
          onChange({ item: chosen, to })
        }}
      />
      {item && (
        <Select
          label={messages.how}
          value={'to' in target ? 'to' : 'raise'}
          onChange={({ target: { value } }) =>
            onChange(value === 'to' ? { item: id, to: best } : { item: id, raise: 20 })
          }
        >
          <option value="to">{messages.hows.to}</option>
          <option value="raise">{messages.hows.raise}</option>
        </Select>
      )}
      {item &&
        ('to' in target ? (
          <LevelInput
            item={item}
            score={target.to}
            labels={{ level: messages.targetLevel, score: messages.targetScore }}
            onChange={(to) => onChange({ item: id, to })}
          />
        ) : (
          <NumberValue
            label={messages.targetRaise}
            value={target.raise}
            onValue={(raise) => onChange({ item: id, raise })}
          />
        ))}
    </>
  )
}

/** What entrepreneurs notice of it, and how strongly. */
export function EffectParts({ definition, form }: MeasureFieldsProps) {
  const { parts, put, problem } = useParts(form, 'effects')
  return (
    <PartList
      title={messages.felt}
      what={whats.effect}
      add={messages.addEffect}
      parts={parts}
      most={most}
      problem={problem}
      onAdd={() => put([...parts, { ratingItem: '', factor: 0.6 }])}
      onRemove={(index) => put(withPart(parts, index, null))}
    >
      {(effect, index) => (
        <>
          <Select
            label={messages.nth(whats.effect, index + 1)}
            value={effect.ratingItem}
            onChange={({ target }) =>
              put(withPart(parts, index, { ...effect, ratingItem: target.value }))
            }
          >
            <option value="">{messages.chooseExperience}</option>
            {definition.ratingItems.map(({ id, text }) => (
              <option key={id} value={id}>
                {text.nl}
              </option>
            ))}
          </Select>
          <Select
            label={messages.strength}
            value={effect.factor}
            onChange={({ target }) =>
              put(withPart(parts, index, { ...effect, factor: Number(target.value) }))
            }
          >
            {EFFECT_FACTORS.map((factor) => (
              <option key={factor} value={factor}>
                {sizeOf(factor)}
              </option>
            ))}
          </Select>
        </>
      )}
    </PartList>
  )
}

type ItemSelectProps = {
  definition: Definition
  label: string
  value: string
  onChange: (id: string) => void
}

/** The questions that are scored, by theme; one that is gone stays to be seen. */
export function ItemSelect({ definition, label, value, onChange }: ItemSelectProps) {
  const scored = definition.items.filter((item) => scoreRange(item) !== null)
  const known = value === '' || scored.some(({ id }) => id === value)
  return (
    <Select
      label={label}
      value={value}
      // A closed list cuts off what is long.
      description={itemCalled(definition, value)?.text.nl}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{messages.chooseItem}</option>
      {!known && <option value={value}>{messages.gone(value)}</option>}
      {definition.themes.map((theme) => (
        <optgroup key={theme.id} label={theme.text.nl}>
          {scored
            .filter((item: Item) => item.theme === theme.id)
            .map(({ id, text }) => (
              <option key={id} value={id}>
                {text.nl}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}

/** To begin with: an answer halfway what can be scored. */
export function middleOf(definition: Definition, id: string): number {
  const item = itemCalled(definition, id)
  const range = item && scoreRange(item)
  if (!range) return 0
  const middle = Math.floor((range.lowest + range.highest) / 2)
  const scores = reachableScores(item)
  return scores ? (scores.findLast((score) => score <= middle) ?? range.lowest) : middle
}
