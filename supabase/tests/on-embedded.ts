/**
 * Stories that `npm test` also plays on the embedded database; all are played on a PostgreSQL server.
 * Here stands what the embedded server does itself (who comes in, what it takes, one connection for all),
 * every attack on what entrepreneurs said, and the stories in which numbers and texts are stored and read.
 * `npm test -- --embedded all` plays every story here too.
 */
export const ON_EMBEDDED = [
  'access',
  'at-the-same-moment',
  'attack',
  'attack-doors',
  'bad-input',
  'catalogue',
  'content',
  'device-key',
  'fill-in-scan',
  'five-municipalities',
  'fuzz-doors',
  'hand-in',
  'new-item',
  'one-line',
  'personal-data',
  'public-results',
  'rating-code',
  'rating-release',
  'rating-signs',
  'rating-steps',
  'ratings',
  'remark',
  'rights',
  'scoring',
  'sharing',
  'signature',
  'together',
  'upgrade',
  'vectors',
  'who-comes-in',
].map((name) => `supabase/tests/${name}.test.ts`)
