import { our } from '#i18n/our-region.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import {
  SPLITS,
  type PublicPart,
  type PublicResult,
  type PublicRound,
  type Split,
} from '#domain/rating/public-result.ts'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { COLUMN_MEANINGS } from './public-results.messages.ts'

type Column = keyof typeof COLUMN_MEANINGS
/** One line of the open data; null where there is nothing to say. */
export type OpenRow = Record<Column, string | number | null>

export const COLUMNS = Object.keys(COLUMN_MEANINGS) as Column[]
export const source = () => `${our.product}, ${our.office}`
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'

export type Published = {
  round: PublicRound
  definition: Definition
  municipalities: readonly Municipality[]
  results: readonly PublicResult[]
  parts: readonly (PublicPart & { municipalityCode: string; split: Split })[]
  demo: boolean
}

/** Everything that is public of a round as rows: the region, the municipalities and their splits. */
export function openRows(published: Published): OpenRow[] {
  const { round, definition, municipalities, results, parts } = published
  const about = (code: string | null, item: string) => ({
    ronde: round.name,
    gemeentecode: code,
    gemeente: municipalities.find((place) => place.code === code)?.name ?? our.names.nl,
    onderwerp: item,
    onderwerp_tekst: definition.ratingItems.find(({ id }) => id === item)?.text.nl ?? item,
  })
  const whole = results.map((result) => ({
    ...about(result.municipalityCode, result.ratingItem),
    verdeling: null,
    groep: null,
    antwoorden: result.n,
    indicatief: result.indicative ? 'ja' : 'nee',
    belangrijk: result.importance,
    belangrijk_marge: result.importanceMargin,
    tevreden: result.satisfaction,
    tevreden_marge: result.satisfactionMargin,
    tevreden_pct: result.satisfied,
    tevreden_pct_marge: result.satisfiedMargin,
  }))
  const split = parts.map((part) => ({
    ...about(part.municipalityCode, part.ratingItem),
    verdeling: part.split,
    groep: part.part,
    antwoorden: part.n,
    indicatief: 'nee',
    belangrijk: part.importance,
    belangrijk_marge: part.importanceMargin,
    tevreden: part.satisfaction,
    tevreden_marge: part.satisfactionMargin,
    tevreden_pct: null,
    tevreden_pct_marge: null,
  }))
  return [...whole, ...split]
}

/** The rows as a table, in the order of the codebook. */
export function openTable(rows: readonly OpenRow[]) {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
    remarks: [],
  }
}

/** The same rows with licence and codebook, for programs. */
export function openJson(published: Published): string {
  const { round, definition, demo } = published
  return JSON.stringify(
    {
      bron: source(),
      demo,
      licentie: LICENCE,
      ronde: { naam: round.name, afgesloten: round.closedAt, vragenlijst: definition.version },
      drempels: { minimaal: PUBLISHED_FROM, indicatief_onder: NORMAL_FROM },
      kolommen: COLUMN_MEANINGS,
      onderwerpen: itemsOf(definition),
      cijfers: openRows(published),
    },
    null,
    2,
  )
}

/** The rating items with the theme they belong to, from the definition of the round. */
export function itemsOf(definition: Definition) {
  return definition.ratingItems.map(({ id, text, theme }) => ({
    code: id,
    onderwerp: text.nl,
    thema: definition.themes.find((candidate) => candidate.id === theme)?.text.nl ?? theme,
  }))
}

/** Every question that a municipality has to be asked for. */
export const splitsOf = (results: readonly PublicResult[]) =>
  [...new Set(results.flatMap(({ municipalityCode }) => municipalityCode ?? []))].flatMap((code) =>
    SPLITS.map((split) => ({ municipalityCode: code, split })),
  )
