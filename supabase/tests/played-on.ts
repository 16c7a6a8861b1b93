/**
 * Stories that `npm test` also plays on the embedded database; all are played on a PostgreSQL server.
 * Here stands what the embedded server does itself (who comes in, what it takes, one connection for all),
 * who may do what, and the stories in which numbers and texts are stored and read. The engine below is the
 * same. `npm test -- --embedded all` plays every story here too.
 */
export const ON_EMBEDDED = [
  'access',
  'at-the-same-moment',
  'audit-log',
  'bad-input',
  'content',
  'fill-in-scan',
  'one-line',
  'ratings',
  'rights',
  'scoring',
  'too-deep',
  'upgrade',
  'vectors',
  'who-comes-in',
].map((name) => `supabase/tests/${name}.test.ts`)

/** What takes longer there, and what nobody means, of which one could stop it: with `--sweeps`. */
export const ON_EMBEDDED_IN_SWEEPS = ['backup', 'fuzz', 'fuzz-doors'].map(
  (name) => `supabase/tests/${name}.test.ts`,
)

/**
 * All stories are played once more on a server that is set up as hosted Supabase (tests/hosted-server.ts), where who owns
 * the database is no superuser and everything that is made begins open; but for these, each for its reason.
 */
export const NOT_ON_HOSTED: Readonly<Record<string, string>> = {
  'supabase/tests/upgrade.test.ts':
    'it begins with an installation of before the baseline, of which the tables of the sign-in server are a part: no project was ever one',
}
