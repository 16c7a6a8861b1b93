/** The three parts of South Limburg, as their people name them. */
export const subregionNames: Readonly<Record<string, string>> = {
  parkstad: 'Parkstad Limburg',
  'maastricht-heuvelland': 'Maastricht-Heuvelland',
  'westelijke-mijnstreek': 'Westelijke Mijnstreek',
}
