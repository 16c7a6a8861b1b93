/** Words of lists and tables of which the first part is shown. */
export const messages = {
  andMore: (first: readonly string[], more: number) => `${first.join(', ')} en nog ${more}`,
  others: (n: number) => `nog ${n}`,
  shown: (n: number, of: number) => `U ziet de eerste ${n} van ${of}.`,
  showAll: (of: number) => `Toon alle ${of}`,
  showFew: (n: number) => `Toon alleen de eerste ${n}`,
} as const
