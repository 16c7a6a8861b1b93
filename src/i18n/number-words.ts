import { numberIn, numberText, readNumber, type NumberFault } from '#domain/dutch-number.ts'

/** Inputs may not know the domain; they write and read numbers as these words say. */
export { numberIn, numberText }

/** What is wrong with a number, and how to write it. */
const numberFaults = {
  not_a_number: 'vul alleen een getal in, bijvoorbeeld 7 of 7,5.',
  thousand_or_decimal:
    'dit kan duizend zijn of een getal met cijfers achter de komma. Schrijf duizend als 1000 en een als 1.',
  exponent: 'schrijf het getal uit, bijvoorbeeld 1000.',
  decimals: 'schrijf ten hoogste twee cijfers achter de komma, bijvoorbeeld 7,25.',
  unit: 'vul alleen het getal in, zonder teken of woord erbij.',
} satisfies Record<NumberFault, string>

/** Why a text cannot be read as a number, as part of a sentence; null when it can, or is empty. */
export function numberFault(text: string, unit = ''): string | null {
  const read = readNumber(text, unit)
  return read.kind === 'wrong' ? numberFaults[read.fault] : null
}

/** The same as a sentence of its own. */
export function numberFaultSentence(text: string, unit = ''): string | null {
  const fault = numberFault(text, unit)
  return fault && fault[0]?.toUpperCase() + fault.slice(1)
}

/** A typed number as the product writes it; a text that is none stays as it is. */
export function tidyNumber(text: string, unit = ''): string {
  const read = readNumber(text, unit)
  return read.kind === 'number' ? numberText(read.value) : text
}
