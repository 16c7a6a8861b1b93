import { scoreRange } from '#domain/questionnaire/reachable-scores.ts'
import { MEASURE_LIMITS } from '#domain/quick-wins/edited-measure.ts'
import { CONDITIONS, type MeasureContent } from '#domain/quick-wins/measure.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './catalogue.messages.ts'
import { withPart } from './draft.ts'
import { LevelInput } from './level-input.tsx'
import { ItemSelect, middleOf } from './measure-parts.tsx'
import { PartList } from './part-list.tsx'
import { problemAt, type MeasureFieldsProps } from './problem-words.ts'

/** For which municipalities a measure is: any of the sizes, and all the rest. */
export function Conditions({ draft, problems, onChange }: MeasureFieldsProps) {
  return (
    <FieldGroup
      label={messages.fields.conditions}
      description={messages.conditionsHelp}
      error={problemAt(problems, 'conditions')}
    >
      {CONDITIONS.map((condition) => (
        <Option
          key={condition}
          type="checkbox"
          checked={draft.conditions.includes(condition)}
          onChange={({ target }) =>
            onChange({
              ...draft,
              conditions: CONDITIONS.filter((each) =>
                each === condition ? target.checked : draft.conditions.includes(each),
              ),
            })
          }
        >
          {messages.conditions[condition]}
        </Option>
      ))}
    </FieldGroup>
  )
}

/** The legal minimum that a measure mends: a question, the answers that fall short, and the article. */
export function DutyParts({ definition, draft, problems, onChange }: MeasureFieldsProps) {
  const change = (duties: MeasureContent['duties']) => onChange({ ...draft, duties })
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
      parts={draft.duties}
      most={MEASURE_LIMITS.parts}
      least={0}
      problem={(index) => problemAt(problems, index === null ? 'duties' : `duties.${index}`)}
      onAdd={() => change([...draft.duties, { item: '', atLeast: 0, atMost: 0, law: '' }])}
      onRemove={(index) => change(withPart(draft.duties, index, null))}
    >
      {(duty, index) => {
        const item = definition.items.find(({ id }) => id === duty.item)
        const put = (changed: Partial<typeof duty>) =>
          change(withPart(draft.duties, index, { ...duty, ...changed }))
        return (
          <>
            <ItemSelect
              definition={definition}
              label={messages.nth(messages.whats.duty, index + 1)}
              value={duty.item}
              onChange={(id) =>
                put({ item: id, atLeast: lowestOf(id), atMost: middleOf(definition, id) })
              }
            />
            {item &&
              (['atLeast', 'atMost'] as const).map((end) => (
                <LevelInput
                  key={end}
                  item={item}
                  score={duty[end]}
                  labels={messages.dutyLevels[end]}
                  onChange={(score) => put({ [end]: score })}
                />
              ))}
            <TextInput
              label={messages.law}
              value={duty.law}
              maxLength={MEASURE_LIMITS.law}
              onChange={({ target }) => put({ law: target.value })}
            />
          </>
        )
      }}
    </PartList>
  )
}
