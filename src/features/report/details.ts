import { crossing, priority, type Priority } from '#domain/comparison/importance-performance.ts'
import { perceptionGap, whyNoGap, type PerceptionGap } from '#domain/comparison/perception-gap.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import type { Spread } from '#domain/comparison/spread.ts'
import type { Answers } from '#domain/questionnaire/answers.ts'
import { itemsOfRoute, type Definition } from '#domain/questionnaire/definition.ts'
import {
  certaintyOfTotal,
  shownThemes,
  type Certainty,
  type ItemScore,
  type ScoreSheet,
} from '#domain/questionnaire/score-sheet.ts'
import { fewerThemes, scoresTheme } from '#domain/questionnaire/size.ts'
import type { Questionnaire } from '#domain/questionnaire/wording.ts'
import type { ChosenMeasure } from '#domain/quick-wins/deliberate.ts'
import type { CostClass } from '#domain/quick-wins/measure.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { publication, type Publication } from '#domain/rating/publishing.ts'
import { sinceBefore, type RatedBefore, type SinceBefore } from '#domain/rating/since-before.ts'
import type { ThemeSpread } from '#data/theme-spread.ts'
import { reasonOf } from '#parts/quick-win-reason.ts'
import type { ThemeMoved, ThemesMoved } from './themes-moved.ts'

/** What a report of one municipality is made from. */
export type ReportInput = {
  municipality: { name: string }
  definition: Questionnaire
  answers: Answers
  sheet: ScoreSheet
  moved: ThemesMoved | null
  spread: readonly ThemeSpread[]
  needs: readonly Need[]
  /** What entrepreneurs said in the round before. */
  before: RatedBefore | null
  /** How many entrepreneurs rated; null below the publishing threshold. */
  responses: number | null
  /** The first quick wins, in order. */
  quickWins: readonly QuickWin[]
  /** What is not in that order because the municipality chose so. */
  chosen: readonly ChosenMeasure[]
}

/** A row of a table; `row` is its anchor on the page. All numbers are unrounded. */
export type ThemeRow = {
  row: string
  name: string
  /** 0-100; null when too little was answered. */
  score: number | null
  /** Half its 95 % interval by self-report, and how low and high unknown answers make it. */
  margin: number
  low: number | null
  high: number | null
  /** Of the region; null as long as it may not be shown. */
  spread: Spread | null
  /** Beside the round before. */
  moved: ThemeMoved
  state: Certainty | 'notAsked'
}
export type ItemRow = {
  row: string
  text: string
  theme: string
  score: number | null
  state: ItemScore['status'] | 'notScored'
}
/** Beside the round before. */
export type Since = Readonly<Record<'importance' | 'satisfaction', SinceBefore | null>>
export type RatingRow = {
  row: string
  text: string
  /** Numbers only from the publishing threshold on. */
  rated: RatedItem | null
  since: Since
  /** What to do about it; null as long as the region has no numbers. */
  priority: Priority | null
  /** Beside what the municipality organises; null when its scan has no score for it. */
  gap: PerceptionGap | null
  /** Whether the route of the scan asks about it. */
  asked: boolean
  state: Publication
}
export type QuickWinRow = {
  row: string
  place: number
  title: string
  /** What triggered it: the text of the question, and its score or null when unknown. */
  triggers: readonly { text: string; score: number | null }[]
  /** 0-100; null without the voice of entrepreneurs. */
  need: number | null
  basis: Need['basis']
  days: number
  hours: number
  weeks: number
  cost: CostClass
  /** The reason in one sentence. */
  why: string
}
/** A quick win that does not count because of a choice; one row per choice. */
export type ChosenRow = { row: string; title: string; text: string; reason: string; until: string }

/** The tables of a report: every number a sentence may say. */
export type Details = {
  total: number | null
  /** Over how many themes, where that is fewer than are asked. */
  totalOver: number | null
  totalState: Certainty
  themes: readonly ThemeRow[]
  /** The round that the themes stand beside; null without one by the same route. */
  movedSince: string | null
  items: readonly ItemRow[]
  responses: number | null
  ratings: readonly RatingRow[]
  before: RatedBefore | null
  quickWins: readonly QuickWinRow[]
  chosen: readonly ChosenRow[]
}

export function detailsOf(input: ReportInput): Details {
  const { definition, sheet } = input
  const cross = crossing(input.needs.flatMap(({ region }) => region ?? []))
  return {
    total: sheet.total,
    totalOver:
      sheet.total === null ? null : fewerThemes(definition, sheet.route, shownThemes(sheet)),
    totalState: certaintyOfTotal(sheet),
    movedSince: input.moved?.since ?? null,
    themes: definition.themes.map(({ id, text }) => {
      const theme = sheet.themes[id]
      const shown = theme?.shown === true
      return {
        row: `thema-${id}`,
        name: text.nl,
        score: shown ? theme.score : null,
        margin: themeMargin(definition, id, sheet.route),
        low: shown ? theme.low : null,
        high: shown ? theme.high : null,
        spread: input.spread.find(({ themeId }) => themeId === id)?.spread ?? null,
        moved: input.moved?.byTheme[id] ?? null,
        state: !scoresTheme(definition, sheet.route, id)
          ? 'notAsked'
          : !shown
            ? 'tooLittle'
            : theme.provisional
              ? 'provisional'
              : 'definite',
      }
    }),
    items: itemsOfRoute(definition, sheet.route).map((item) => {
      const { status = 'empty', score = null } = sheet.items[item.id] ?? {}
      return {
        row: `vraag-${item.id}`,
        text: item.text.nl,
        theme: definition.themes.find(({ id }) => id === item.theme)?.text.nl ?? '',
        score,
        state: status === 'ok' && score === null ? 'notScored' : status,
      }
    }),
    responses: input.responses,
    before: input.before,
    ratings: definition.ratingItems.map((ratingItem): RatingRow => {
      const own = input.needs.find((need) => need.ratingItem === ratingItem.id)?.own ?? null
      const state = publication(own?.n ?? 0)
      const asked = whyNoGap(definition, sheet, ratingItem, own) !== 'not_asked'
      const named = {
        row: `ervaring-${ratingItem.id}`,
        text: ratingItem.text.nl,
        since: sinceOf(input.before, ratingItem.id, own),
        state,
        asked,
      }
      if (!own || state === 'nothing') return { ...named, rated: null, priority: null, gap: null }
      return {
        ...named,
        rated: own,
        priority: cross && priority(own, cross),
        gap: perceptionGap(definition, sheet, ratingItem, own),
      }
    }),
    quickWins: input.quickWins.map((quickWin, index) => quickWinRow(input, quickWin, index)),
    chosen: input.chosen.flatMap(({ measure, choices }) =>
      choices.map(({ itemId, reason, until }) => ({
        row: `bewust-${measure.id}-${itemId}`,
        title: measure.title,
        text: textOf(definition, itemId),
        reason,
        until,
      })),
    ),
  }
}

export const sinceOf = (before: RatedBefore | null, id: string, now: RatedItem | null): Since => ({
  importance: sinceBefore(before, id, now, 'importance'),
  satisfaction: sinceBefore(before, id, now, 'satisfaction'),
})

const textOf = (definition: Definition, id: string) =>
  definition.items.find((item) => item.id === id)?.text.nl ?? id

function quickWinRow(input: ReportInput, quickWin: QuickWin, index: number): QuickWinRow {
  const { definition, answers, municipality } = input
  const { basis, need } = quickWin.deciding.need
  return {
    row: `quick-win-${quickWin.measure.id}`,
    place: index + 1,
    title: quickWin.measure.title,
    triggers: quickWin.triggers.map(({ item, score }) => ({
      text: textOf(definition, item),
      score,
    })),
    need: basis === 'none' ? null : need,
    basis,
    days: quickWin.measure.personDays,
    hours: quickWin.measure.hoursPerYear,
    weeks: quickWin.measure.weeks,
    cost: quickWin.measure.cost,
    why: reasonOf(quickWin, { definition, scan: { answers }, municipality }),
  }
}
