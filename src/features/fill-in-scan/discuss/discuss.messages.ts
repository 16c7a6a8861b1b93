/** Words of talking about a question, on its card. */
export const messages = {
  title: 'Overleg over deze vraag',
  open: (n: number) => (n === 1 ? '1 open' : `${n} open`),
}
