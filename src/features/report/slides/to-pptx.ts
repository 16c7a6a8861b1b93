import type PptxGenJS from 'pptxgenjs'
import type { Bars, Deck, Slide } from './deck.ts'

/** The file has no style sheet: these are the colours of the house (src/ui/theme). */
const COLOURS = { text: '1F2D36', subtle: '52606A', line: 'D9D5CC', head: 'E7F1F0' }
const SERIES = ['0B5C63', 'A4451C', '7D8A91']
const FONT = 'Calibri'

/** Wide slides, in inches. */
const WIDTH = 13.33
const MARGIN = 0.6
const FULL = WIDTH - 2 * MARGIN
/** Longer labels leave no room for the bars. */
const LONGEST_LABEL = 70

/**
 * A presentation that can be changed: its charts are charts of PowerPoint, with their numbers.
 * @returns the file.
 */
export async function toPptx(deck: Deck): Promise<Blob> {
  const { default: Pptx } = await import('pptxgenjs')
  const file = new Pptx()
  file.layout = 'LAYOUT_WIDE'
  file.title = deck.title
  file.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineMaster(file, deck)
  const first = file.addSlide({ masterName: 'first' })
  first.addText(deck.title, { placeholder: 'title' })
  first.addText(deck.subtitle, { placeholder: 'subtitle' })
  for (const slide of deck.slides) add(file, slide)
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

function add(file: PptxGenJS, { title, sentences, bars, table, notes }: Slide): void {
  const slide = file.addSlide({ masterName: 'content' })
  slide.addText(title, { placeholder: 'title' })
  slide.addText(sentences.join('\n'), { placeholder: 'sentences' })
  if (bars && bars.labels.length > 0) addBars(file, slide, bars, title)
  if (table) {
    const head = table.head.map((text) => ({
      text,
      options: { bold: true, fill: { color: COLOURS.head } },
    }))
    slide.addTable([head, ...table.rows.map((row) => row.map((text) => ({ text })))], {
      ...{ x: MARGIN, y: 2.1, colW: [...table.widths], fontSize: 14 },
      ...{ color: COLOURS.text, valign: 'top', border: { type: 'solid', color: COLOURS.line } },
    })
  }
  if (notes !== '') slide.addNotes(notes)
}

function addBars(file: PptxGenJS, slide: PptxGenJS.Slide, bars: Bars, title: string): void {
  // PowerPoint draws the first row of lying bars at the bottom.
  const labels = bars.labels.map(shortened).reverse()
  const data = bars.series.map(({ name, values }) => ({
    name,
    labels,
    values: [...values].reverse(),
  }))
  slide.addChart(file.ChartType.bar, data, {
    ...{ x: MARGIN, y: 2.35, w: FULL, h: 4.55, altText: title },
    ...{ barDir: 'bar', barGapWidthPct: 40, chartColors: SERIES.slice(0, data.length) },
    ...{ valAxisMinVal: 0, valAxisMaxVal: 100, valAxisMajorUnit: 25 },
    ...{ valGridLine: { color: COLOURS.line, size: 0.5 }, catGridLine: { style: 'none' } },
    ...{ catAxisLabelFontSize: 12, valAxisLabelFontSize: 11 },
    ...{ showValue: true, dataLabelFontSize: 11, dataLabelFormatCode: '0' },
    ...{ showLegend: data.length > 1, legendPos: 't', legendFontSize: 13 },
  })
}

const shortened = (label: string) =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
