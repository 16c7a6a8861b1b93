/** Words for a form of which somebody else saved a field meanwhile. */
export const messages = {
  title: 'Iemand anders heeft dit intussen veranderd',
  intro: 'U veranderde hetzelfde. Kies wat moet blijven; daarna kunt u opslaan.',
  mine: 'U',
  theirs: 'Nu opgeslagen',
  nothing: 'niets ingevuld',
  keepMine: 'Wat ik invulde houden',
  takeTheirs: 'Wat is opgeslagen overnemen',
  first: 'Kies eerst wat moet blijven.',
}
