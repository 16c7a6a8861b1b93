import { scoreRange } from '#domain/questionnaire/reachable-scores.ts'
import { MEASURE_LIMITS } from '#domain/quick-wins/edited-measure.ts'
import { CONDITIONS } from '#domain/quick-wins/measure.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './catalogue.messages.ts'
import { withPart } from './draft.ts'
import { LevelInput } from './level-input.tsx'
import { ItemSelect, middleOf } from './measure-parts.tsx'
import { PartList } from './part-list.tsx'
import { problemAt, useParts, type MeasureFieldsProps } from './use-measure-form.ts'

/** For which municipalities a measure is: any of the sizes, and all the rest. */
export function Conditions({ form }: MeasureFieldsProps) {
  return (
    <FieldGroup
      label={messages.fields.conditions}
      description={messages.conditionsHelp}
      error={problemAt(form, 'conditions')}
    >
      {CONDITIONS.map((condition) => (
        <Option key={condition} type="checkbox" value={condition} {...form.register('conditions')}>
          {messages.conditions[condition]}
        </Option>
      ))}
    </FieldGroup>
  )
}

/** The legal minimum that a measure mends: a question, the answers that fall short, and the article. */
export function DutyParts({ definition, form }: MeasureFieldsProps) {
  const { parts, put, problem } = useParts(form, 'duties')
  const lowestOf = (id: string) => {
    const item = definition.items.find((each) => each.id === id)
    return (item && scoreRange(item)?.lowest) ?? 0
  }
  return (
    <PartList
      title={messages.fields.duties}
      help={messages.dutiesHelp}
      what={messages.whats.duty}
      add={messages.addDuty}
      parts={parts}
      most={MEASURE_LIMITS.parts}
      least={0}
      problem={problem}
      onAdd={() => put([...parts, { item: '', atLeast: 0, atMost: 0, law: '' }])}
      onRemove={(index) => put(withPart(parts, index, null))}
    >
      {(duty, index) => {
        const item = definition.items.find(({ id }) => id === duty.item)
        const change = (changed: Partial<typeof duty>) =>
          put(withPart(parts, index, { ...duty, ...changed }))
        return (
          <>
            <ItemSelect
              definition={definition}
              label={messages.nth(messages.whats.duty, index + 1)}
              value={duty.item}
              onChange={(id) =>
                change({ item: id, atLeast: lowestOf(id), atMost: middleOf(definition, id) })
              }
            />
            {item &&
              (['atLeast', 'atMost'] as const).map((end) => (
                <LevelInput
                  key={end}
                  item={item}
                  score={duty[end]}
                  labels={messages.dutyLevels[end]}
                  onChange={(score) => change({ [end]: score })}
                />
              ))}
            <TextInput
              label={messages.law}
              value={duty.law}
              maxLength={MEASURE_LIMITS.law}
              onChange={({ target }) => change({ law: target.value })}
            />
          </>
        )
      }}
    </PartList>
  )
}
