import { our } from '#i18n/our-region.ts'

/** Words of saving what is on the screen as a file, and of what every file says about itself. */
export const messages = {
  menu: 'Bewaren als',
  menuOf: (title: string) => `Bewaren als bestand: ${title}`,
  formats: {
    csv: 'CSV (tabel)',
    xlsx: 'Excel (tabel)',
    png: 'PNG (plaatje)',
    svg: 'SVG (tekening)',
  },
  all: 'Alle tabellen in één Excel-bestand',
  busy: 'Bezig met maken',
  saved: (name: string) => `Bewaard als ${name}`,
  failed: 'Het bestand maken is niet gelukt. Probeer het opnieuw.',
  chart: 'grafiek',
  sheets: { table: 'Tabel', about: 'Herkomst', numbered: (n: number) => `Tabblad ${n}` },
  about: {
    title: 'Titel',
    subject: 'Onderwerp',
    round: 'Ronde',
    n: 'Gaat over',
    rows: (n: number) => (n === 1 ? '1 rij' : `${n} rijen`),
    source: 'Bron',
    get product() {
      return our.productInFull
    },
    saved: 'Bewaard op',
    method: 'Zo is het berekend',
    remark: 'Opmerking',
  },
} as const
