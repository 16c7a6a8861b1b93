import { our } from '#i18n/our-region.ts'
import { dayOf } from '#i18n/today.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import {
  SPLITS,
  type PublicPart,
  type PublicResponse,
  type PublicResult,
  type PublicRound,
  type Split,
} from '#domain/rating/public-result.ts'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { words } from './results.messages.ts'
import { COLUMN_MEANINGS, PLACE_COLUMN_MEANINGS } from './open-data.messages.ts'

type Column = keyof typeof COLUMN_MEANINGS
/** One line of the open data; null where there is nothing to say. */
export type OpenRow = Record<Column, string | number | null>

type PlaceColumn = keyof typeof PLACE_COLUMN_MEANINGS
/** What is public of one municipality as a whole. */
export type PlaceRow = Record<PlaceColumn, string | number | null>

export const PLACE_COLUMNS = Object.keys(PLACE_COLUMN_MEANINGS) as PlaceColumn[]
export const COLUMNS = Object.keys(COLUMN_MEANINGS) as Column[]
export const source = () => `${our.product}, ${our.office}`
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'

export type Published = {
  round: PublicRound
  definition: Definition
  municipalities: readonly Municipality[]
  responses: readonly PublicResponse[]
  results: readonly PublicResult[]
  parts: readonly (PublicPart & { municipalityCode: string; split: Split })[]
  demo: boolean
}

/** Everything that is public of a round as rows: the region, the municipalities and their splits. */
export function openRows(published: Published): OpenRow[] {
  const { round, definition, municipalities, results, parts } = published
  const about = (code: string | null, item: string) => ({
    ...ofRound(round),
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
    verdeling: words.nl.splits[part.split],
    groep: part.part === 'unknown' ? 'niet ingevuld' : part.part,
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

/** Which round this is, and on which day it closed: the same first columns in every file. */
export const ofRound = ({ id, name, closedAt }: PublicRound) => ({
  ronde_id: id,
  ronde: name,
  afgesloten_op: dayOf(closedAt),
})

/** How many responded in each municipality, and the mark that they gave; null where too few did. */
export function placeRows({ round, municipalities, responses }: Published): PlaceRow[] {
  return responses.map((one) => ({
    ...ofRound(round),
    gemeentecode: one.municipalityCode,
    gemeente: municipalities.find(({ code }) => code === one.municipalityCode)?.name ?? null,
    reacties: one.responses,
    niet_meegeteld: one.leftOut,
    indicatief: one.indicative === null ? null : one.indicative ? 'ja' : 'nee',
    rapportcijfer: one.mark,
    rapportcijfer_marge: one.markMargin,
    rapportcijfer_antwoorden: one.markN,
  }))
}

/** The same as a table, in the order of the codebook. */
export const placeTable = (rows: readonly PlaceRow[]) => ({
  columns: PLACE_COLUMNS,
  rows: rows.map((row) => PLACE_COLUMNS.map((column) => row[column] ?? '')),
  remarks: [],
})

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
      ronde: {
        id: round.id,
        naam: round.name,
        afgesloten: round.closedAt,
        vragenlijst: definition.version,
      },
      drempels: { minimaal: PUBLISHED_FROM, indicatief_onder: NORMAL_FROM },
      kolommen: COLUMN_MEANINGS,
      onderwerpen: itemsOf(definition),
      gemeenten: placeRows(published),
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
