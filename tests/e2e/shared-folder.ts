const port = Number(process.env['QUICKSCAN_E2E_PORT'] ?? 5390)

/** Where the product that the stories share keeps its pages, keys and database. */
export const SHARED_FOLDER = `.quickscan/e2e-${port}`

/** A freshly filled demo region, to copy. */
export const REGION = `${SHARED_FOLDER}/region`

/** How many codes are mailed at most while stories sign in as the same people all the time. */
export const MANY_MAILS = { QUICKSCAN_MAILS_PER_ADDRESS: '1000', QUICKSCAN_MAILS_TOGETHER: '10000' }
