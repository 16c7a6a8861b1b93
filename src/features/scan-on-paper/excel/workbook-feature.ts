import type { Feature } from 'write-excel-file/universal'
import { halfUp } from '#domain/half-up.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { messages } from './excel.messages.ts'
import { COLUMNS, HIDDEN, letterOf, SHEETS, STATUS } from './sheet.ts'

/** Rows above the questions: title, instruction, heads. */
export const HEAD_ROWS = 3
export const FIRST_ITEM_ROW = HEAD_ROWS + 1

/** The colour of cells to fill in; by it they are told from the locked ones. */
export const TO_FILL_IN = '#FFFBE6'

/**
 * What write-excel-file has no option for, in the XML of the workbook (ECMA-376 part 1, 18.3.1):
 * lists to choose from, hidden columns, a hidden sheet, and locks on what is not to be filled in.
 * The locks have no password: they are against slips, not against people.
 * @param options the item of each row on the sheet with options.
 */
export function workbookFeature(items: readonly Item[], options: readonly Item[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) =>
            sheet === SHEETS.fillIn
              ? xml.replace(
                  '</sheetData>',
                  `</sheetData>${PROTECTION}${validations(items, options)}`,
                )
              : xml,
          transformElementAttributes: (tag, attributes, _index, { sheet }) =>
            tag === 'col' && sheet === SHEETS.fillIn && isHidden(attributes['min'])
              ? { ...attributes, hidden: 1 }
              : attributes,
        },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && attributes['name'] === SHEETS.origin
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
        'xl/styles.xml': { transform: unlockFields },
      },
    },
  }
}

/** Filling in, sizing and sorting stay possible. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'

function isHidden(columnNumber: string | number | undefined): boolean {
  const column = COLUMNS[Number(columnNumber) - 1]
  return column !== undefined && HIDDEN.includes(column)
}

/** Cells are locked unless their style says otherwise: the styles with the colour to fill in do. */
function unlockFields(xml: string): string {
  const fills = xml.slice(xml.indexOf('<fills'), xml.indexOf('</fills>')).split('<fill>').slice(1)
  const fill = fills.findIndex((markup) => markup.includes(TO_FILL_IN.slice(1).toUpperCase()))
  return xml.replace(/<xf ([^>]*)>(.*?)<\/xf>/g, (whole, attributes: string, inner: string) =>
    attributes.includes(`fillId="${fill}"`)
      ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`
      : whole,
  )
}

function validations(items: readonly Item[], options: readonly Item[]): string {
  const rules = items.flatMap((item, index) => {
    const row = FIRST_ITEM_ROW + index
    return [answerRule(item, `${letterOf('answer')}${row}`, options), statusRule(item, row)]
  })
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/**
 * A list offers, it does not forbid: the number of a level is read too. A number or date that cannot be
 * is refused at once.
 */
function answerRule(item: Item, cell: string, options: readonly Item[]): string {
  switch (item.kind) {
    case 'choice':
    case 'yesNo': {
      // Below the head of the sheet with options.
      const first = options.indexOf(item) + 2
      const last = options.lastIndexOf(item) + 2
      return rule(cell, 'list', `${SHEETS.options}!$C$${first}:$C$${last}`, '', '', null)
    }
    case 'multi':
      return rule(cell, '', '', '', messages.workbook.multiPrompt, null)
    case 'number':
      return rule(
        cell,
        'decimal',
        String(item.min),
        String(item.max),
        '',
        messages.workbook.notInRange,
      )
    case 'date':
      return rule(cell, 'date', serialDay(item.min), 'TODAY()', '', messages.workbook.notADate)
  }
}

function statusRule(item: Item, row: number): string {
  const choices = item.notApplicableWhen ? Object.values(STATUS) : [STATUS.answered, STATUS.unknown]
  return rule(`${letterOf('status')}${row}`, 'list', `"${choices.join(',')}"`, '', '', null)
}

function rule(
  cell: string,
  type: string,
  first: string,
  second: string,
  prompt: string,
  error: string | null,
): string {
  const attributes = [
    type && `type="${type}"`,
    'allowBlank="1"',
    prompt && `showInputMessage="1" prompt="${prompt}"`,
    error && `errorStyle="stop" showErrorMessage="1" error="${error}"`,
    `sqref="${cell}"`,
  ]
  const formulas = [
    first && `<formula1>${first}</formula1>`,
    second && `<formula2>${second}</formula2>`,
  ]
  return `<dataValidation ${attributes.filter(Boolean).join(' ')}>${formulas.join('')}</dataValidation>`
}

/** A day as a workbook counts it. */
function serialDay(iso: string): string {
  return String(halfUp((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000))
}
