import type { Municipality } from './municipality.ts'

/** Which municipalities someone wants to look at; what is left out does not filter. */
export type MunicipalityFilter = {
  subregion?: string | undefined
  sizeClass?: Municipality['sizeClass'] | undefined
  rural?: boolean | undefined
  /** A land border with this country, or with none. */
  border?: 'DE' | 'BE' | 'none' | undefined
}

/** Whether a municipality answers to every part of the filter. */
export function matches(municipality: Municipality, filter: MunicipalityFilter): boolean {
  const { subregion, sizeClass, rural, border } = filter
  return (
    (subregion === undefined || municipality.subregion === subregion) &&
    (sizeClass === undefined || municipality.sizeClass === sizeClass) &&
    (rural === undefined || municipality.rural === rural) &&
    (border === undefined ||
      (border === 'none'
        ? municipality.borders.length === 0
        : municipality.borders.includes(border)))
  )
}
