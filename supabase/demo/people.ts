import territory from '../content/territory.json' with { type: 'json' }

/** Fictional people of the demo region. */
export type DemoPerson = {
  email: string
  name: string
  role: 'staff' | 'coordinator' | 'colleague'
  municipalityCode: string | null
  municipalityName: string | null
}

const FIRST_NAMES = [
  'Anna', 'Bram', 'Carla', 'Dirk', 'Els', 'Frank', 'Greet', 'Harrie',
  'Ine', 'Jos', 'Karin', 'Leon', 'Mia', 'Nico', 'Odette', 'Peter',
] // prettier-ignore

const municipalities = [...territory.municipalities].sort((a, b) =>
  a.name.localeCompare(b.name, 'nl'),
)

function official(
  municipality: { code: string; name: string; slug: string },
  name: string,
  role: 'coordinator' | 'colleague',
): DemoPerson {
  return {
    email: `${name.toLowerCase()}.${municipality.slug}@demo.example`,
    name,
    role,
    municipalityCode: municipality.code,
    municipalityName: municipality.name,
  }
}

function staff(name: string): DemoPerson {
  return {
    email: `${name.toLowerCase()}.eszl@demo.example`,
    name,
    role: 'staff',
    municipalityCode: null,
    municipalityName: null,
  }
}

/** Still without a coordinator, so that there is one to invite. */
const NOT_YET_INVITED = 'GM0981'

/** Three of ESZL, a coordinator for every municipality but one, and a colleague for the first eight. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  staff('Roos'),
  staff('Tim'),
  staff('Ilse'),
  ...municipalities
    .map((m, index) => official(m, FIRST_NAMES[index] ?? 'Alex', 'coordinator'))
    .filter(({ municipalityCode }) => municipalityCode !== NOT_YET_INVITED),
  ...municipalities.slice(0, 8).map((m) => official(m, 'Sam', 'colleague')),
]
