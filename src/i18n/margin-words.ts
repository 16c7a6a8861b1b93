/** What a margin is, below a table with margins. */
export const marginNote =
  'De marge zegt hoeveel punten het cijfer hoger of lager kan zijn (met 95% zekerheid): door wie er toevallig antwoordde, en door de ruis die verbergt wat één ondernemer zei. Het is geen steekproef: ondernemers deden uit zichzelf mee.'
