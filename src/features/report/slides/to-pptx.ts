import type PptxGenJS from 'pptxgenjs'
import { chartTints } from '#domain/chart-colours.ts'
import { tintsOf } from '#domain/colour.ts'
import type { Bars, Deck, Slide } from './deck.ts'

/** The file has no style sheet: these are the colours of the house (src/ui/theme). */
const COLOURS = { text: '1F2D36', subtle: '52606A', line: 'D9D5CC' }
/** Of charts and tables in a region without a colour of its own. */
const OURS = '#0b5c63'
const FONT = 'Calibri'

/** Wide slides, in inches. */
const WIDTH = 13.33
const MARGIN = 0.6
const FULL = WIDTH - 2 * MARGIN
/** Longer labels leave no room for the bars. */
const LONGEST_LABEL = 70

/** As charts on the screen (docs/decisions/0213): one’s own in the colour of the region, and what stands beside it. */
function dressOf(colour: string) {
  const { '--chart-own': own, '--chart-reference': beside } = chartTints(colour)
  const head = tintsOf(colour)['-soft']
  const light = (pair: readonly [string, string] | undefined) =>
    (pair?.[0] ?? colour).slice(1).toUpperCase()
  return { series: [light(own), light(beside)], head: light(head) }
}

type Dress = ReturnType<typeof dressOf>

/**
 * A presentation that can be changed: its charts are charts of PowerPoint, with their numbers.
 * @param colour of the region, as `#rrggbb`; null for ours.
 * @returns the file.
 */
export async function toPptx(deck: Deck, colour: string | null): Promise<Blob> {
  const dress = dressOf(colour ?? OURS)
  const { default: Pptx } = await import('pptxgenjs')
  const file = new Pptx()
  file.layout = 'LAYOUT_WIDE'
  file.title = deck.title
  file.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineMaster(file, deck)
  const first = file.addSlide({ masterName: 'first' })
  first.addText(deck.title, { placeholder: 'title' })
  first.addText(deck.subtitle, { placeholder: 'subtitle' })
  for (const slide of deck.slides) add(file, slide, dress)
  return (await file.write({ outputType: 'blob' })) as Blob
}

function defineMaster(file: PptxGenJS, { footer }: Deck): void {
  const title = {
    x: MARGIN,
    w: FULL,
    color: COLOURS.text,
    bold: true,
    margin: 0,
    align: 'left',
  } as const
  file.defineSlideMaster({
    title: 'first',
    objects: [
      {
        placeholder: {
          options: { ...title, name: 'title', type: 'title', y: 2.2, h: 1.4, fontSize: 40 },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: 'subtitle', type: 'body', x: MARGIN, y: 3.8, w: FULL, h: 1.6 },
            ...{ fontSize: 20, color: COLOURS.subtle, margin: 0 },
          },
          text: '',
        },
      },
    ],
  })
  file.defineSlideMaster({
    title: 'content',
    objects: [
      {
        placeholder: {
          options: {
            ...{ ...title, name: 'title', type: 'title', y: 0.4, h: 0.9, fontSize: 28 },
            valign: 'middle',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: 'sentences', type: 'body', x: MARGIN, y: 1.35, w: FULL, h: 0.95 },
            ...{ fontSize: 18, color: COLOURS.text, margin: 0, valign: 'top' },
          },
          text: '',
        },
      },
      {
        text: {
          text: footer,
          options: { x: MARGIN, y: 7.0, w: FULL - 1, h: 0.3, fontSize: 11, color: COLOURS.subtle },
        },
      },
    ],
    slideNumber: { x: WIDTH - MARGIN - 0.6, y: 7.0, fontSize: 11, color: COLOURS.subtle },
  })
}

function add(file: PptxGenJS, { title, sentences, bars, table, notes }: Slide, dress: Dress): void {
  const slide = file.addSlide({ masterName: 'content' })
  slide.addText(title, { placeholder: 'title' })
  slide.addText(sentences.join('\n'), { placeholder: 'sentences' })
  if (bars && bars.labels.length > 0) addBars(file, slide, { title, bars, series: dress.series })
  if (table) {
    const head = table.head.map((text) => ({
      text,
      options: { bold: true, fill: { color: dress.head } },
    }))
    slide.addTable([head, ...table.rows.map((row) => row.map((text) => ({ text })))], {
      ...{ x: MARGIN, y: 2.1, colW: [...table.widths], fontSize: 14 },
      ...{ color: COLOURS.text, valign: 'top', border: { type: 'solid', color: COLOURS.line } },
    })
  }
  if (notes !== '') slide.addNotes(notes)
}

type Drawn = { title: string; bars: Bars; series: readonly string[] }

function addBars(file: PptxGenJS, slide: PptxGenJS.Slide, { title, bars, series }: Drawn): void {
  // PowerPoint draws the first row of lying bars at the bottom.
  const labels = bars.labels.map(shortened).reverse()
  const data = bars.series.map(({ name, values }) => ({
    name,
    labels,
    values: [...values].reverse(),
  }))
  slide.addChart(file.ChartType.bar, data, {
    ...{ x: MARGIN, y: 2.35, w: FULL, h: 4.55, altText: title },
    ...{ barDir: 'bar', barGapWidthPct: 40, chartColors: series.slice(0, data.length) },
    ...{ valAxisMinVal: 0, valAxisMaxVal: 100, valAxisMajorUnit: 25 },
    ...{ valGridLine: { color: COLOURS.line, size: 0.5 }, catGridLine: { style: 'none' } },
    ...{ catAxisLabelFontSize: 12, valAxisLabelFontSize: 11 },
    ...{ showValue: true, dataLabelFontSize: 11, dataLabelFormatCode: '0' },
    ...{ showLegend: data.length > 1, legendPos: 't', legendFontSize: 13 },
  })
}

const shortened = (label: string) =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
