/** What a margin is, beside every table or sentence with margins: the one place where it is said. */
export const marginNote = {
  nl: 'De marge (±) zegt hoeveel het cijfer hoger of lager kan zijn, met 95% zekerheid: door wie er toevallig antwoordde, en door de ruis die verbergt wat één ondernemer zei. Het is geen steekproef: ondernemers deden uit zichzelf mee.',
  en: 'The margin (±) says how much higher or lower the figure may be, with 95% certainty: because of who happened to answer, and because of the noise that hides what one business said. It is not a sample: businesses chose to take part.',
  de: 'Die Spanne (±) sagt, wie viel höher oder niedriger die Zahl sein kann, mit 95 % Sicherheit: weil es Zufall ist, wer geantwortet hat, und wegen des Rauschens, das verbirgt, was ein Unternehmen gesagt hat. Es ist keine Stichprobe: die Unternehmen haben von sich aus mitgemacht.',
} as const

/** A margin where its mean stands before it. */
export const marginAlone = (margin: string | number): string => `(±\u00a0${margin})`

/** A mean with its margin; words come formatted. */
export const withMargin = (mean: string | number, margin: string | number): string =>
  `${mean} ${marginAlone(margin)}`
