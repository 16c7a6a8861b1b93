/** The direction of the house: domain <- data <- parts <- features <- app, ui <- parts. Nothing points back. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const outsideTests = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two files are one.', {}, { circular: true }),
    rule(
      'domain-is-pure',
      'What things are: no screen, no database, no network.',
      { path: '^src/domain/', pathNot: outsideTests },
      { pathNot: ['^src/domain/', '^node_modules/(zod|liquidjs)/'] },
    ),
    rule(
      'only-data-knows-supabase',
      'One door to the database.',
      { path: '^src/', pathNot: '^src/data/' },
      { path: ['node_modules/@supabase/', '^src/data/database[.]types[.]ts$'] },
    ),
    rule(
      'nothing-but-start-up-knows-the-embedded-server',
      'It is for the demo, development and tests.',
      { path: '^src/' },
      { path: ['^supabase/local/', '^supabase/demo/', 'node_modules/@supabase/lite/'] },
    ),
    rule(
      'ui-knows-nothing-of-us',
      'What things look like.',
      { path: '^src/ui/' },
      { path: ['^src/(domain|data|parts|features|app)/'] },
    ),
    rule(
      'lower-floors-do-not-look-up',
      'Nothing points back.',
      { path: '^src/(domain|data|ui|i18n)/' },
      { path: '^src/(parts|features|app)/' },
    ),
    rule(
      'parts-do-not-look-up',
      'What features share knows none of them.',
      { path: '^src/parts/' },
      { path: '^src/(features|app)/' },
    ),
    rule(
      'features-do-not-meet',
      'What two features share goes down or up.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    rule(
      'features-do-not-know-the-app',
      'The app knows who meets whom.',
      { path: '^src/features/' },
      { path: '^src/app/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
