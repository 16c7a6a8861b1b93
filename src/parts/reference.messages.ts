/** Words for who tells the operator that something could not be shown. */
export const messages = {
  reference: (number: string) =>
    `Blijft dit zo? Noem dan dit nummer aan wie de website beheert: ${number.slice(0, 4)} ${number.slice(4)}.`,
  notTold: (moment: string) =>
    `De server weet hier nog niet van: die is niet te bereiken. Blijft dit zo? Zeg dan aan wie de website beheert dat het ${moment} was.`,
} as const
